import { groupItems, groupOf, groupSize, rowOf, rule } from "../../../kernel";
import { departments } from "../../department/rows";
import { organizations, SELF } from "../../organization/rows";
import type { DeleteScp, UnbindScp } from "../operations";
import { targetsOf } from "../rows";

/** Clause: the error list of DeletePolicy in the cloud's API reference; guide, "delete a service control policy". */
export const scpDeleteBound = rule<DeleteScp>({
  id: "SCP-DELETE-BOUND",
  kind: "precondition",
  refuses: ["delete_scp"],
  sentence: "a service control policy that is bound to a department or a member cannot be deleted",
  advice: "unbind it from every target in the same change; the plan orders the two",
  cloudCode: "FailedOperation.OrganizationPolicyInUsed",
  holds: (ask, { policy }) => ask.zero(groupOf(targetsOf, ask.value(organizations, SELF, "scpEpoch") ?? 0, policy)),
  blockers: (organization, { policy }) => {
    const bound = groupOf(targetsOf, rowOf(organization, organizations, SELF)?.scpEpoch ?? 0, policy);
    const first = groupItems(organization, bound, 10);
    return {
      first: first.map((target) => ({
        table: rowOf(organization, departments, target) ? "department" : "member",
        id: target,
        says: "has it bound",
      })),
      count: groupSize(organization, bound),
    };
  },
  remedy: (organization, { policy }) => ({
    add: "never",
    operations: groupItems(organization, groupOf(targetsOf, rowOf(organization, organizations, SELF)?.scpEpoch ?? 0, policy)).map(
      (target): UnbindScp => ({
        name: "unbind_scp",
        policy,
        target,
        target_type: rowOf(organization, departments, target) ? "department" : "member",
      }),
    ),
  }),
});
