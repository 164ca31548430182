import type { Part } from "../part";

export const organizationPart: Part = { operations: [], rules: [], effects: [], facts: [], settings: [] };
