import { type Organization, rowOf } from "../kernel";
import { departments } from "../resources/department/rows";
import { members } from "../resources/member/rows";
import { accountPatterns, type PathContents } from "./paths";
import { wildcardMatches } from "./wildcard";

/** Members that fare alike, and the departments that they are in. */
export interface Alike {
  readonly first: string[];
  count: number;
  readonly from: Set<string>;
  readonly to: Set<string>;
}

export function placeIn(organization: Organization, member: string): string {
  return rowOf(organization, members, member)?.department ?? "";
}

/** Is the place the other one, or below it? */
export function isBelow(organization: Organization, place: string, above: string): boolean {
  for (let at: string | null = place; at !== null; at = rowOf(organization, departments, at)?.parent ?? null)
    if (at === above) return true;
  return false;
}

/** Counts the member among those with that key. */
export function add(classes: Map<string, Alike>, key: string, member: string, [from, to]: readonly [string, string]): void {
  const found = classes.get(key) ?? { first: [], count: 0, from: new Set(), to: new Set() };
  classes.set(key, found);
  found.count++;
  found.from.add(from);
  found.to.add(to);
  if (found.first.length < 10) found.first.push(member);
}

/** Names for paths. Chains of departments come as the same lists again and again, so most work is done once per list. */
export function classKeys(): {
  same(a: PathContents, b: PathContents): boolean;
  of(member: string, from: PathContents, to: PathContents): string;
} {
  const numbers = new Map<string, number>();
  const numberOf = (content: string): number => {
    const known = numbers.get(content) ?? numbers.size;
    numbers.set(content, known);
    return known;
  };
  const nameOf = (contents: PathContents): string => contents.map((level) => level.map(numberOf).join(",")).join(";");
  const patterns = new Map<string, readonly string[]>();
  return {
    same: (a, b) => nameOf(a) === nameOf(b),
    of(member, from, to) {
      const key = `${nameOf(from)}|${nameOf(to)}`;
      const named = patterns.get(key) ?? accountPatterns([...from, ...to]);
      patterns.set(key, named);
      return `${key}|${named.map((pattern) => (wildcardMatches(pattern, `uin/${member}`) ? 1 : 0)).join("")}`;
    },
  };
}
