import { groupOf, rule } from "../../../kernel";
import { scpEpoch, targetTable } from "../bindings";
import type { BindScp } from "../operations";
import { policiesOn } from "../rows";
import { scpPoliciesPerTarget } from "../settings";

/** Clause: the error list of AttachPolicy in the cloud's API reference; no document gives the figure. */
export const scpTargetFull = rule<BindScp>({
  id: "SCP-TARGET-FULL",
  kind: "limit",
  refuses: ["bind_scp"],
  sentence: "a department or a member has a limited number of service control policies bound, FullQcloudAccess counted",
  advice: "unbind one in the same change, or join two policies into one",
  cloudCode: "InvalidParameter.AttachmentFull",
  holds: (ask, { target }, { setting }) => ask.room(groupOf(policiesOn, scpEpoch(ask), target), setting(scpPoliciesPerTarget)),
  blockers: (_organization, { target, target_type }, { setting }) => ({
    first: [
      {
        table: targetTable(target_type),
        id: target,
        says: `has ${setting(scpPoliciesPerTarget)} service control policies already`,
      },
    ],
    count: 1,
  }),
});
