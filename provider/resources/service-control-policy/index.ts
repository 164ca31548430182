import type { Part } from "../part";

export const serviceControlPolicyPart: Part = { operations: [], rules: [], effects: [], facts: [], settings: [] };
