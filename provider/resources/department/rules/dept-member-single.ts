import { fact } from "../../../kernel";

export const deptMemberSingle = fact({
  id: "DEPT-MEMBER-SINGLE",
  kind: "limit",
  sentence: "a member is in exactly one department",
  keptBy: "the member's row, which has one department; moving in is moving out",
});
