import type { Part } from "../../resources/part";
import { accountOperations } from "./definitions";

export const accountPart: Part = { operations: accountOperations, rules: [], effects: [], facts: [], settings: [] };
