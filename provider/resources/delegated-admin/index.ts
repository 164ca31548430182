import type { Part } from "../part";

export const delegatedAdminPart: Part = { operations: [], rules: [], effects: [], facts: [], settings: [] };
