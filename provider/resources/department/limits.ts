import type { ValueProblem } from "../attributes";
import { depthLimit, nameCharacters, nameLength, rootCounts, tagLimit } from "./settings";

/** The limits of departments, each once: for the kernel's rules and for the checks of what an author writes. */

/** DEPT-NAME-LENGTH. Characters as people count them, not UTF-16 units. */
export function hasNameLength(name: string, most: number): boolean {
  const length = [...name].length;
  return length >= 1 && length <= most;
}

/** DEPT-NAME-CHARACTERS: each character once, that a department name may not have. */
export function forbiddenCharacters(name: string): readonly string[] {
  return [...new Set([...name].filter((character) => !/^[A-Za-z0-9\p{Script=Han}+@、&._[\]-]$/u.test(character)))];
}

/** DEPT-DEPTH-LIMIT: may a department stand on this level, counted from 1 for those directly below Root? */
export function isLevelAllowed(level: number, most: number, rootIsALevel: boolean): boolean {
  return level + (rootIsALevel ? 1 : 0) <= most;
}

/** DEPT-TAG-LIMIT. */
export function hasTagCount(tags: Readonly<Record<string, string>>, most: number): boolean {
  return Object.keys(tags).length <= most;
}

/** What is wrong with a department name, by the limits that hold unless a backend says otherwise. */
export function nameProblem(name: string): ValueProblem {
  if (!hasNameLength(name, nameLength.default)) {
    const length = [...name].length;
    return {
      rule: nameLength.rule,
      says: `a department name has 1 to ${nameLength.default} characters, this one has ${length}`,
      advice: length === 0 ? "give the department a name" : "shorten the name",
    };
  }
  const forbidden = nameCharacters.default ? forbiddenCharacters(name) : [];
  if (forbidden.length === 0) return undefined;
  return {
    rule: nameCharacters.rule,
    says: `a department name cannot contain ${forbidden.map((character) => `\`${character}\``).join(", ")}`,
    advice: "use letters, digits, Chinese characters and + @ 、 & . _ [ ] -",
  };
}

export function tagsProblem(tags: Readonly<Record<string, string>>): ValueProblem {
  if ("" in tags) return { rule: tagLimit.rule, says: "a tag needs a key", advice: "name the tag, or leave it out" };
  if (hasTagCount(tags, tagLimit.default)) return undefined;
  return {
    rule: tagLimit.rule,
    says: `a department carries at most ${tagLimit.default} tags, this one has ${Object.keys(tags).length}`,
    advice: "leave tags out",
  };
}

/** How many levels of departments fit below Root, unless a backend says otherwise. */
export const levelsBelowRoot = depthLimit.default - (rootCounts.default ? 1 : 0);
