import type { Part } from "../../resources/part";

export const accountPart: Part = { operations: [], rules: [], effects: [], facts: [], settings: [] };
