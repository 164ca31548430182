import { groupOf, rule } from "../../../kernel";
import { tagEpoch, targetTable } from "../bindings";
import type { BindTagPolicy } from "../operations";
import { tagPoliciesOn } from "../rows";
import { tagPoliciesPerTarget } from "../settings";

/** Clause: the error list of AttachPolicy in the cloud's API reference; no document gives the figure. */
export const tagTargetFull = rule<BindTagPolicy>({
  id: "TAG-TARGET-FULL",
  kind: "limit",
  refuses: ["bind_tag_policy"],
  sentence: "a department or a member has a limited number of tag policies bound",
  advice: "unbind one in the same change, or join two policies into one",
  cloudCode: "InvalidParameter.AttachmentFull",
  holds: (ask, { target }, { setting }) => ask.room(groupOf(tagPoliciesOn, tagEpoch(ask), target), setting(tagPoliciesPerTarget)),
  blockers: (_organization, { target, target_type }, { setting }) => ({
    first: [{ table: targetTable(target_type), id: target, says: `has ${setting(tagPoliciesPerTarget)} tag policies already` }],
    count: 1,
  }),
});
