import { loginRights } from "../../login/revoking";
import { statisticRule } from "../statistic-rule";

/** Guide of 2024, "member overview". Members are counted once (proposed: the document does not say so). */
export const overviewLoginableCount = statisticRule({
  id: "OVERVIEW-LOGINABLE-COUNT",
  sentence:
    "the number of members that can be logged in to is that of all sub-users for the root user, and a sub-user's own for a sub-user",
  figures: ({ organization, subUser }) => ({
    loginableMembers: new Set(
      loginRights(organization, subUser)
        .filter(({ subUsers }) => subUsers.length > 0)
        .flatMap(({ members }) => members),
    ).size,
  }),
});
