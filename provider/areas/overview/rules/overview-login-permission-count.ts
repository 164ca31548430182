import { groupOf, groupSize } from "../../../kernel";
import { customLoginPermissions } from "../../login/rows";
import { statisticRule } from "../statistic-rule";

/** Guide of 2024, "member overview". */
export const overviewLoginPermissionCount = statisticRule({
  id: "OVERVIEW-LOGIN-PERMISSION-COUNT",
  sentence: "the number of access permissions is that of the login permissions of the organization, Admin included",
  figures: ({ organization }) => ({ loginPermissions: groupSize(organization, groupOf(customLoginPermissions)) + 1 }),
});
