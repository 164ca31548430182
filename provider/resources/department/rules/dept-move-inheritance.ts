import { fact } from "../../../kernel";

export const deptMoveInheritance = fact({
  id: "DEPT-MOVE-INHERITANCE",
  kind: "computation",
  sentence: "a moved member inherits the policies of its new department and keeps those bound to itself",
  keptBy: "bindings belong to their target, and what is inherited is read along the departments above at the time of asking",
});
