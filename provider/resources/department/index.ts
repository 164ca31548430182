import type { Part } from "../part";

export const departmentPart: Part = { operations: [], rules: [], effects: [], facts: [], settings: [] };
