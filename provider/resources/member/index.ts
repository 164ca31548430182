import type { Part } from "../part";

export const memberPart: Part = { operations: [], rules: [], effects: [], facts: [], settings: [] };
