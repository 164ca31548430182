import type { Level } from "./guards";
import type { Unit, Whole } from "./units";

/** An organization as far as guards go. */
export interface Reader {
  level(target: string): Level;
  place(member: string): string | undefined;
}

/** The levels that guard somebody: the member itself, its place, and every place above. */
export type Levels = readonly { readonly target: string; readonly level: Level }[];

/** Undefined while the member does not belong to the organization. */
export function levelsOf(unit: Unit, reader: Reader, path: (place: string) => readonly string[]): Levels | undefined {
  const place = unit.member === null ? unit.from : reader.place(unit.member);
  if (place === undefined) return undefined;
  const levels = path(place).map((target) => ({ target, level: reader.level(target) }));
  if (unit.member !== null) levels.unshift({ target: unit.member, level: reader.level(unit.member) });
  return levels;
}

export function isBound(levels: Levels, policy: string): boolean {
  return levels.some(({ level }) => level.policies.includes(policy));
}

export function isClosed(levels: Levels, target: string): boolean {
  return levels.some((one) => one.target === target && one.level.closed);
}

/** How many guards of a whole are missing; a whole that is not there can never be complete. */
export function missing(whole: Whole | null, levels: Levels): number {
  if (whole === null) return Number.POSITIVE_INFINITY;
  let count = 0;
  for (const policy of whole.policies) if (!isBound(levels, policy)) count++;
  for (const target of whole.closed) if (!isClosed(levels, target)) count++;
  return count;
}

/**
 * 0 when all guards of before are there, or all of after; else how far the nearer is. With one of the two complete nobody may do
 * what is forbidden before and after, whatever the policies say.
 */
export function opening({ before, after }: Unit, levels: Levels): number {
  const lacking = missing(after, levels);
  if (lacking === 0) return 0;
  const least = Math.min(lacking, missing(before, levels));
  return Number.isFinite(least) ? least : 0;
}

export interface InTheWay {
  readonly policies: readonly string[];
  readonly levels: readonly string[];
}

const nothingInTheWay: InTheWay = { policies: [], levels: [] };

/**
 * What takes away from a staying member more than before and more than afterwards: guards that are neither of before nor of after,
 * and closed levels whose list is complete neither way. Who joins or leaves has no access to lose.
 */
export function inTheWay({ before, after }: Unit, levels: Levels): InTheWay {
  if (before === null || after === null) return nothingInTheWay;
  let policies: string[] | undefined;
  let closed: string[] | undefined;
  for (const { target, level } of levels) {
    for (const policy of level.policies) {
      if (before.policies.includes(policy) || after.policies.includes(policy)) continue;
      policies ??= [];
      if (!policies.includes(policy)) policies.push(policy);
    }
    if (!level.closed || isComplete(before, target, level) || isComplete(after, target, level)) continue;
    closed ??= [];
    closed.push(target);
  }
  return policies === undefined && closed === undefined ? nothingInTheWay : { policies: policies ?? [], levels: closed ?? [] };
}

export function outage(unit: Unit, levels: Levels): number {
  const { policies, levels: closed } = inTheWay(unit, levels);
  return policies.length + closed.length;
}

function isComplete(whole: Whole, target: string, level: Level): boolean {
  return whole.lists.get(target)?.every((policy) => level.policies.includes(policy)) ?? false;
}
