import { type Ask, asker, computation, groupOf, type Organization } from "../../kernel";
import { organizations, SELF } from "../../resources/organization/rows";
import { tagEpoch, tagPolicyIsOn } from "../../resources/tag-policy/bindings";
import { tagPolicyDocument } from "../../resources/tag-policy/document";
import { tagPolicies, tagPoliciesOn } from "../../resources/tag-policy/rows";
import { tagCompliance } from "./rules/tag-compliance";
import { tagEffectiveByInheritance } from "./rules/tag-effective-by-inheritance";
import { tagEffectiveMerge } from "./rules/tag-effective-merge";
import {
  defaults,
  type EffectiveRule,
  type EffectiveTagPolicy,
  type Settings,
  type TagComputation,
  type TagFinding,
  type Tagged,
} from "./tag-computation";

export const tagComputations: readonly TagComputation[] = computation<TagComputation>([
  tagEffectiveByInheritance,
  tagEffectiveMerge,
  tagCompliance,
]);

/**
 * What holds for a department or a member; undefined when nothing does: always for the management account (TAG-BIND-ADMIN-ACCOUNT),
 * and for everybody while multi-account tag policy is off. Of a department: what a member in it gets without bindings of its own.
 */
export function effectiveTagPolicy(
  organization: Organization,
  node: string,
  settings: Settings = defaults,
  rules: readonly TagComputation[] = tagComputations,
): EffectiveTagPolicy | undefined {
  return effectivePolicyOf(asker(organization, [], "compute_effective_tag_policy"), node, settings, rules);
}

/** The same for those who judge or carry out an operation. */
export function effectivePolicyOf(
  ask: Ask,
  node: string,
  settings: Settings,
  rules: readonly TagComputation[] = tagComputations,
): EffectiveTagPolicy | undefined {
  if (!tagPolicyIsOn(ask) || ask.value(organizations, SELF, "managementAccount") === node) return undefined;
  const path = [...rules.flatMap((rule) => rule.above?.(ask, node) ?? []), node];
  const levels = path.map((level) => rulesBoundTo(ask, level));
  const merged = rules.flatMap((rule) => rule.merge?.(levels, settings) ?? []);
  return merged.length === 0 ? undefined : { rules: merged.sort((a, b) => (a.key < b.key ? -1 : 1)) };
}

/** In the order of the policies' ids: the order of binding is not kept, and matters to the order of the listed values alone. */
function rulesBoundTo(ask: Ask, target: string): readonly EffectiveRule[] {
  const bound = groupOf(tagPoliciesOn, tagEpoch(ask), target);
  if (ask.zero(bound)) return [];
  return ask.list(bound).flatMap((policy) => {
    const document = tagPolicyDocument(ask.value(tagPolicies, policy, "content") ?? "");
    return (document?.rules ?? []).map(({ key, values, resourceTypes }) => ({ key, values, resourceTypes }));
  });
}

/** The rules that a resource does not meet; none when it complies. */
export function complianceOf(
  policy: EffectiveTagPolicy,
  resource: Tagged,
  settings: Settings = defaults,
  rules: readonly TagComputation[] = tagComputations,
): readonly TagFinding[] {
  return rules.flatMap((rule) => rule.findings?.(policy, resource, settings) ?? []);
}

/** The JSON form: a tag policy whose operators are all assignments; undefined when there is no effective policy. */
export function effectiveTagDocument(policy: EffectiveTagPolicy | undefined): string | undefined {
  if (policy === undefined) return undefined;
  const assign = (value: unknown) => ({ "@@assign": value });
  const rules = policy.rules.map(({ key, values, resourceTypes }) => [
    key,
    { tag_key: assign(key), tag_value: assign(values), resource_type_scope: assign(resourceTypes) },
  ]);
  return JSON.stringify({ tags: Object.fromEntries(rules) });
}

/** What view_effective_tag_policy shows: a list of rules unless JSON is chosen (TAG-EFFECTIVE-VISIBILITY). */
export function viewOfEffectivePolicy(
  organization: Organization,
  node: string,
  format: "visual" | "json" = "visual",
  settings: Settings = defaults,
): readonly EffectiveRule[] | string | undefined {
  const policy = effectiveTagPolicy(organization, node, settings);
  return format === "json" ? effectiveTagDocument(policy) : (policy?.rules ?? []);
}
