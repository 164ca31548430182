import { type Setting, setting } from "../../kernel";

export const departmentsAreCounted = setting<boolean>({
  name: "overview_counts_departments",
  default: true,
  rule: "OVERVIEW-DEPARTMENT-COUNT",
  doc: "The overview shows the number of departments, as it did in the guide of 2023.",
});

export const overviewSettings: readonly Setting[] = [departmentsAreCounted];
