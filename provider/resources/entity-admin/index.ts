import type { Part } from "../part";

export const entityAdminPart: Part = { operations: [], rules: [], effects: [], facts: [], settings: [] };
