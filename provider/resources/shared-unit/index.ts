import type { Part } from "../part";

export const sharedUnitPart: Part = { operations: [], rules: [], effects: [], facts: [], settings: [] };
