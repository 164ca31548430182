import { type Organization, rowOf } from "../../kernel";
import { memberNames, members } from "./rows";

export const memberNameLimit = 25;

/** What is wrong with a member name, or undefined. `symbols` are those allowed besides letters, digits and Chinese characters. */
export function memberNameProblem(name: string, symbols: string): string | undefined {
  const characters = [...name];
  if (characters.length === 0) return "a member name cannot be empty";
  if (characters.length > memberNameLimit)
    return `\`${name}\` has ${characters.length} characters, a member name at most ${memberNameLimit}`;
  const strange = characters.filter((character) => !/[A-Za-z0-9\p{Script=Han}]/u.test(character) && !symbols.includes(character));
  if (strange.length === 0) return undefined;
  return `\`${name}\` holds ${[...new Set(strange)].map((one) => `\`${one}\``).join(", ")}, which a member name cannot`;
}

/** What to do about it. */
export function memberNameAdvice(name: string, symbols: string): string {
  const { length } = [...name];
  if (length === 0) return "give the member a name";
  if (length > memberNameLimit) return "shorten the name: what it is for can be said in `description`";
  return `use letters, digits, Chinese characters and ${[...symbols].join(" ")}`;
}

/** A free name, within the format, that a member can bear for a moment while its own is given to another. */
export function nameAside(organization: Organization, member: string): string {
  const plain = [...member]
    .filter((character) => /[A-Za-z0-9_.-]/.test(character))
    .slice(-memberNameLimit + 6)
    .join("");
  for (let n = 0; ; n++) {
    const ending = n === 0 ? "" : `${n}`;
    const name = `aside-${plain.slice(0, memberNameLimit - 6 - ending.length)}${ending}`;
    if (rowOf(organization, memberNames, name) === undefined) return name;
  }
}

/** The name a member has now, for renaming it back. */
export function nameOf(organization: Organization, member: string): string {
  return rowOf(organization, members, member)?.name ?? member;
}
