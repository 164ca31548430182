import { type Called, type Organization, rowOf } from "../kernel";
import type { ResourceType } from "./resource-type";

/** Names for people: "department `Security`". Falls back to the id where a row has no name or is gone. */
export function calledIn(organization: Organization, types: readonly ResourceType[], names: Names = {}): Called {
  const titles = titlesOf(types);
  return (table, id) => {
    const own = names[table]?.(organization, id);
    if (own !== undefined) return own;
    const row = rowOf<{ readonly name?: unknown }>(organization, { name: table }, id);
    const name = typeof row?.name === "string" && row.name !== "" ? row.name : id.replace(/^\+/, "");
    return `${titles.get(table) ?? table.replaceAll("-", " ")} \`${name}\``;
  };
}

const titlesByTypes = new WeakMap<readonly ResourceType[], ReadonlyMap<string, string>>();

/** Titles by table. Names are asked for at every step of a plan, always with the same types. */
function titlesOf(types: readonly ResourceType[]): ReadonlyMap<string, string> {
  const known = titlesByTypes.get(types);
  if (known !== undefined) return known;
  const titles = new Map(types.map((type) => [type.table, type.title]));
  titlesByTypes.set(types, titles);
  return titles;
}

/** How the rows of a table are called, where its name alone does not say it. */
export type Names = Readonly<Record<string, (organization: Organization, id: string) => string | undefined>>;
