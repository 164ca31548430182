import { groupOf, groupSize } from "../../../kernel";
import { allDepartments } from "../../../resources/organization/rows";
import { departmentsAreCounted } from "../settings";
import { statisticRule } from "../statistic-rule";

/** Guide of 2023, "member overview"; the one of 2024 no longer lists it (a setting). */
export const overviewDepartmentCount = statisticRule({
  id: "OVERVIEW-DEPARTMENT-COUNT",
  sentence: "the number of departments is that of this moment, Root included",
  figures: ({ organization, setting }) =>
    setting(departmentsAreCounted) ? { departments: groupSize(organization, groupOf(allDepartments)) + 1 } : {},
});
