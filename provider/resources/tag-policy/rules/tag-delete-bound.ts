import { groupItems, groupOf, groupSize, type Organization, rowOf, rule } from "../../../kernel";
import { departments } from "../../department/rows";
import { observedTagEpoch, type TargetType, tagEpoch, targetTable } from "../bindings";
import type { DeleteTagPolicy, UnbindTagPolicy } from "../operations";
import { tagTargetsOf } from "../rows";

/** Clause: guide, "delete a tag policy"; the error list of DeletePolicy in the cloud's API reference. */
export const tagDeleteBound = rule<DeleteTagPolicy>({
  id: "TAG-DELETE-BOUND",
  kind: "precondition",
  refuses: ["delete_tag_policy"],
  sentence: "a tag policy that is bound to a department or a member cannot be deleted",
  advice: "unbind it from every target in the same change; the plan orders the two",
  cloudCode: "FailedOperation.OrganizationPolicyInUsed",
  holds: (ask, { policy }) => ask.zero(groupOf(tagTargetsOf, tagEpoch(ask), policy)),
  blockers(organization, { policy }) {
    const targets = groupOf(tagTargetsOf, observedTagEpoch(organization), policy);
    const first = groupItems(organization, targets, 10).map((id) => ({
      table: targetTable(typeOf(organization, id)),
      id,
      says: "has it bound",
    }));
    return { first, count: groupSize(organization, targets) };
  },
  remedy: (organization, { policy }) => ({
    add: "never",
    operations: groupItems(organization, groupOf(tagTargetsOf, observedTagEpoch(organization), policy)).map(
      (target): UnbindTagPolicy => ({ name: "unbind_tag_policy", policy, target, target_type: typeOf(organization, target) }),
    ),
  }),
});

function typeOf(organization: Organization, target: string): TargetType {
  return rowOf(organization, departments, target) === undefined ? "member" : "department";
}
