import { fact } from "../../../kernel";

export const deptDefaultRoot = fact({
  id: "DEPT-DEFAULT-ROOT",
  kind: "default",
  sentence: "a new member lands in Root when no department was chosen, or when the chosen one is gone by then",
  keptBy: "`landingDepartment` of the member operations and the default of the member's attribute `department`",
});
