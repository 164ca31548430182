import { boundTo, contentOf } from "../access/documents";
import { effectiveTagDocument, effectiveTagPolicy } from "../areas/tag-compliance/effective";
import { succeeded } from "../diagnostics";
import { groupItems, groupOf, type Organization, rowOf } from "../kernel";
import { text } from "../resources/attributes";
import { departments, ROOT } from "../resources/department/rows";
import { members } from "../resources/member/rows";
import { organizations, SELF } from "../resources/organization/rows";
import { serviceControlPolicies } from "../resources/service-control-policy/rows";
import { tagPolicies, tagPoliciesOn } from "../resources/tag-policy/rows";
import { asText, flagOf, type Lookup, listOf, notFound, orNull, textOf } from "./lookup";

const bound = {
  id: textOf("The policy's id."),
  name: textOf("The policy's name."),
  content: textOf("Its document."),
  bound_to: textOf("The id of the department or member that it is bound to."),
  inherited: flagOf("Is it bound somewhere above?"),
};

export const effectivePoliciesLookup: Lookup = {
  name: "effective_policies",
  doc: "The policies that hold for a department or a member: its own, and those of everything above it.",
  arguments: { target: text({ doc: "The id of a department or a member; `root` for Root." }) },
  answers: {
    service_control_policies: listOf(
      "What allows and denies, from Root down. A call has to pass on every level. Empty while service control is off.",
      bound,
    ),
    tag_policies: listOf("Tag policies, from Root down. Empty while multi-account tag policy is off.", bound),
    effective_tag_policy: orNull(textOf("What the tag policies come to, as a document; null where none holds.")),
  },
  read({ organization }, asked) {
    const target = asText(asked["target"]) ?? "";
    const path = pathTo(organization, target);
    if (path === undefined) {
      return notFound("target", `there is no department and no member \`${target}\``, "name it by its id, or `root`");
    }
    return succeeded({
      service_control_policies: path.flatMap((level) =>
        boundTo(organization, level).map((policy) => scp(organization, policy, level, target)),
      ),
      tag_policies: path.flatMap((level) =>
        tagPoliciesBoundTo(organization, level).map((policy) => tag(organization, policy, level, target)),
      ),
      effective_tag_policy: effectiveTagDocument(effectiveTagPolicy(organization, target)) ?? null,
    });
  },
};

/** From Root down to the target; undefined when nothing has this id. */
function pathTo(organization: Organization, target: string): readonly string[] | undefined {
  if (target === ROOT) return [ROOT];
  const above = rowOf(organization, departments, target)?.parent ?? rowOf(organization, members, target)?.department;
  return above === undefined ? undefined : [...(pathTo(organization, above) ?? []), target];
}

function scp(organization: Organization, policy: string, level: string, target: string) {
  const name = rowOf(organization, serviceControlPolicies, policy)?.name ?? policy;
  return { id: policy, name, content: contentOf(organization, policy), bound_to: level, inherited: level !== target };
}

function tagPoliciesBoundTo(organization: Organization, level: string): readonly string[] {
  const epoch = rowOf(organization, organizations, SELF)?.tagEpoch ?? 0;
  return epoch % 2 === 0 ? [] : groupItems(organization, groupOf(tagPoliciesOn, epoch, level));
}

function tag(organization: Organization, policy: string, level: string, target: string) {
  const row = rowOf(organization, tagPolicies, policy);
  return { id: policy, name: row?.name ?? policy, content: row?.content ?? "", bound_to: level, inherited: level !== target };
}
