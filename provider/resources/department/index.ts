import type { Part } from "../part";
import { departmentOperations } from "./definitions";
import { deptRootExists } from "./rules/dept-root-exists";

export const departmentPart: Part = {
  operations: departmentOperations,
  rules: [],
  effects: [deptRootExists],
  facts: [],
  settings: [],
};
