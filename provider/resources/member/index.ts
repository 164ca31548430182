import type { Part } from "../part";
import { creationOperations } from "./creation";
import { editingOperations } from "./editing";
import { invitationOperations } from "./invitation";
import { leavingOperations } from "./leaving";
import { memberCreateCurrentEntity } from "./rules/member-create-current-entity";
import { memberLeaveEffects } from "./rules/member-leave-effects";

export const memberPart: Part = {
  operations: [...creationOperations, ...invitationOperations, ...editingOperations, ...leavingOperations],
  rules: [],
  effects: [memberCreateCurrentEntity, memberLeaveEffects],
  facts: [],
  settings: [],
};
