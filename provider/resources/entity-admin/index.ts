import type { Part } from "../part";
import { entityAdminOperations } from "./definitions";

export const entityAdminPart: Part = { operations: entityAdminOperations, rules: [], effects: [], facts: [], settings: [] };
