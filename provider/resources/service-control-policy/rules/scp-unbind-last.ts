import { groupOf, rule } from "../../../kernel";
import { scpEpoch, targetTable } from "../bindings";
import type { BindScp, UnbindScp } from "../operations";
import { FULL_ACCESS, policiesOn } from "../rows";

/**
 * Clause: guide, "unbind a custom service control policy"; the error list of DetachPolicy. What unbinds by itself does not ask here:
 * SCP-DISABLE-UNBINDS-ALL, SCP-REMOVE-UNBINDS, DEPT-DELETE-DROPS-BINDINGS.
 */
export const scpUnbindLast = rule<UnbindScp>({
  id: "SCP-UNBIND-LAST",
  kind: "precondition",
  refuses: ["unbind_scp"],
  sentence: "the last service control policy of a department or a member cannot be unbound",
  advice: "bind another policy to it in the same change; the plan binds first",
  cloudCode: "FailedOperation.OrganizationDetachLastPolicyError",
  holds: (ask, { target }) => ask.spare(groupOf(policiesOn, scpEpoch(ask), target), 1),
  blockers: (_organization, { policy, target, target_type }) => ({
    first: [{ table: targetTable(target_type), id: target, says: `has nothing bound but \`${policy}\`` }],
    count: 1,
  }),
  remedy(_organization, { policy, target, target_type }) {
    if (policy === FULL_ACCESS) return undefined;
    const full = { policy: FULL_ACCESS, target, target_type };
    return {
      add: "for-a-moment",
      operations: [{ name: "bind_scp", ...full } satisfies BindScp],
      undo: [{ name: "unbind_scp", ...full } satisfies UnbindScp],
    };
  },
});
