import type { Part } from "../part";

export const operationReviewPart: Part = { operations: [], rules: [], effects: [], facts: [], settings: [] };
