import type { Part } from "../part";

export const tagPolicyPart: Part = { operations: [], rules: [], effects: [], facts: [], settings: [] };
