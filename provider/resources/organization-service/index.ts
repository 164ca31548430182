import type { Part } from "../part";

export const organizationServicePart: Part = { operations: [], rules: [], effects: [], facts: [], settings: [] };
