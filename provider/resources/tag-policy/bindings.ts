import { type Ask, groupItems, groupOf, type Operation, type Organization, rowOf, type Write } from "../../kernel";
import { references } from "../attributes";
import { departments } from "../department/rows";
import { members } from "../member/rows";
import { organizations, SELF } from "../organization/rows";
import type { Situation } from "../resource-type";
import { attachmentId, attachments } from "./attached";
import type { BindTagPolicy, UnbindTagPolicy } from "./operations";
import { tagPoliciesOn, tagTargetsOf } from "./rows";

/** The attribute with which a department, a member or the organization (for Root) says which tag policies are bound to it. */
export const tagBindingAttributes = {
  tag_policies: references({
    doc: "The tag policies bound to it, while multi-account tag policy is on.",
    refersTo: ["tag_policy"],
    default: [],
  }),
};

/** What is bound to a target, in resolved form: policy ids, sorted. */
export interface TagBound {
  readonly tag_policies: readonly string[];
}

export type TargetType = "department" | "member";

/** The epoch that bindings belong to; multi-account tag policy is on while it is odd. */
export function tagEpoch(ask: Ask): number {
  return ask.value(organizations, SELF, "tagEpoch") ?? 0;
}

export function tagPolicyIsOn(ask: Ask): boolean {
  return isOn(tagEpoch(ask));
}

/** The epoch, for those who look without judging an operation. */
export function observedTagEpoch(organization: Organization): number {
  return rowOf(organization, organizations, SELF)?.tagEpoch ?? 0;
}

/** The table of a target's row. */
export function targetTable(type: TargetType): string {
  return type === "department" ? departments.name : members.name;
}

/** What is bound to a target; nothing while multi-account tag policy is off. */
export function readTagBindings(organization: Organization, target: string): TagBound {
  const epoch = observedTagEpoch(organization);
  return { tag_policies: isOn(epoch) ? groupItems(organization, groupOf(tagPoliciesOn, epoch, target)) : [] };
}

/** What leads from one set of bindings to another; nothing when multi-account tag policy will be off at the end: then there are none. */
export function tagBindingOperations(
  target: string,
  targetType: TargetType,
  before: TagBound | undefined,
  after: TagBound,
  situation: Situation,
): readonly Operation[] {
  if (!willBeOn(situation)) return [];
  const held = new Set(before?.tag_policies ?? []);
  const wanted = new Set(after.tag_policies);
  const binding = { target, target_type: targetType };
  return [
    ...[...wanted]
      .filter((policy) => !held.has(policy))
      .map((policy): BindTagPolicy => ({ name: "bind_tag_policy", policy, ...binding })),
    ...[...held]
      .filter((policy) => !wanted.has(policy))
      .map((policy): UnbindTagPolicy => ({ name: "unbind_tag_policy", policy, ...binding })),
  ];
}

/** Takes every tag policy off a target that leaves the organization (a member) or goes (a department). */
export function dropTagBindings(ask: Ask, write: Write, target: string): void {
  const epoch = tagEpoch(ask);
  const bound = groupOf(tagPoliciesOn, epoch, target);
  for (const policy of ask.list(bound)) {
    write.leave(groupOf(tagTargetsOf, epoch, policy), target);
    write.leave(bound, policy);
    write.drop(attachments, attachmentId(epoch, policy, target));
  }
}

function willBeOn({ organization, observed, alone = false }: Situation): boolean {
  if (alone) return true;
  return organization === undefined ? isOn(observedTagEpoch(observed)) : organization["tag_policy"] === true;
}

function isOn(epoch: number): boolean {
  return epoch % 2 === 1;
}
