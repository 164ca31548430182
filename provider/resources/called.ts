import { type Called, type Organization, rowOf } from "../kernel";
import type { ResourceType } from "./resource-type";

/** Names for people: "department `Security`". Falls back to the id where a row has no name or is gone. */
export function calledIn(organization: Organization, types: readonly ResourceType[], names: Names = {}): Called {
  const titles = new Map(types.map((type) => [type.table, type.title]));
  return (table, id) => {
    const own = names[table]?.(organization, id);
    if (own !== undefined) return own;
    const row = rowOf<{ readonly name?: unknown }>(organization, { name: table }, id);
    const name = typeof row?.name === "string" && row.name !== "" ? row.name : id.replace(/^\+/, "");
    return `${titles.get(table) ?? table.replaceAll("-", " ")} \`${name}\``;
  };
}

/** How the rows of a table are called, where its name alone does not say it. */
export type Names = Readonly<Record<string, (organization: Organization, id: string) => string | undefined>>;
