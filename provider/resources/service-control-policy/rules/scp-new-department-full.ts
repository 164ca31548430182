import { fact } from "../../../kernel";

/** Clause: guide, "enable service control policies". */
export const scpNewDepartmentFull = fact({
  id: "SCP-NEW-DEPARTMENT-FULL",
  kind: "auto_effect",
  sentence: "while service control is on, a new department has FullQcloudAccess bound",
  keptBy: "a target on which nothing was bound yet holds FullQcloudAccess (`policiesOn`)",
  follows: ["SCP-ENABLE-BINDS-FULL"],
});
