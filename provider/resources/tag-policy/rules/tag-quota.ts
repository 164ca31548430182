import { groupOf, rule } from "../../../kernel";
import type { CreateTagPolicy } from "../operations";
import { allTagPolicies } from "../rows";
import { tagPolicyQuota } from "../settings";

/** Clause: the error list of CreatePolicy in the cloud's API reference; no document gives the figure. */
export const tagQuota = rule<CreateTagPolicy>({
  id: "TAG-QUOTA",
  kind: "limit",
  refuses: ["create_tag_policy"],
  sentence: "an organization has a limited number of tag policies",
  advice: "join several into one: a tag policy takes several rules",
  cloudCode: "LimitExceeded.TagPolicy",
  holds: (ask, _operation, { setting }) => ask.room(groupOf(allTagPolicies), setting(tagPolicyQuota)),
});
