import type { AttributeNote } from "../provider/resources/attributes";

export const HEADER = "// Generated from the resource types by `npm run generate`; do not edit.\n";

export function comment(text: string, indent = ""): string {
  return `${indent}/** ${text.replaceAll("*/", "*\\/")} */`;
}

/** The type of a text: one of its choices, where there are any. */
export function literal(note: AttributeNote): string {
  return note.choices === undefined ? "string" : note.choices.map((choice) => JSON.stringify(choice)).join(" | ");
}
