import { memberCount } from "../changes";
import { statisticRule } from "../statistic-rule";

/** Guides, "member overview". */
export const overviewMemberCount = statisticRule({
  id: "OVERVIEW-MEMBER-COUNT",
  sentence: "the number of members is that of this moment, with the management account and without invitations that are pending",
  figures: ({ organization }) => ({ members: memberCount(organization) }),
});
