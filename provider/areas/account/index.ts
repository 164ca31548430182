import type { Part } from "../../resources/part";
import { accountOperations } from "./definitions";
import {
  accountActorItself,
  accountActorItselfOrManagement,
  accountUnknown,
  findingUnknown,
  processExists,
} from "./rules/presuppositions";

export const accountPart: Part = {
  operations: accountOperations,
  rules: [accountUnknown, findingUnknown, processExists, accountActorItself, accountActorItselfOrManagement],
  effects: [],
  facts: [],
  settings: [],
};
