import type { Part } from "../part";
import { organizationOperations } from "./definitions";
import { orgCreateCreatorIsAdmin } from "./rules/org-create-creator-is-admin";

export const organizationPart: Part = {
  operations: organizationOperations,
  rules: [],
  effects: [orgCreateCreatorIsAdmin],
  facts: [],
  settings: [],
};
