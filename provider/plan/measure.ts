import type { Level, Levels } from "./guards";
import type { Judge } from "./judge";
import type { Unit, Whole } from "./units";

/** An organization as far as guards go. */
export interface Reader {
  level(target: string): Level;
  /** The levels of a place and of those above it; the same object for all who stand there. */
  way(place: string): Levels;
  place(member: string): string | undefined;
}

/** Undefined while the member does not belong to the organization. */
export function levelsOf(unit: Unit, reader: Reader): Levels | undefined {
  const place = unit.member === null ? unit.from : reader.place(unit.member);
  if (place === undefined) return undefined;
  const way = reader.way(place);
  return unit.own === null ? way : [{ target: unit.own, level: reader.level(unit.own) }, ...way];
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

function isThere(whole: Whole | null, levels: Levels): whole is Whole {
  if (whole === null) return false;
  return whole.policies.every((policy) => isBound(levels, policy)) && whole.closed.every((target) => isClosed(levels, target));
}

/**
 * How bad an opening is; 0: none. With all guards of before there, or all of after, nobody may do what is forbidden before and
 * after, whatever the policies deny, as long as no closed level lists more. Otherwise access decides. A breach is as bad as the
 * guards that the nearer of the two lacks, and so is one that access cannot decide.
 */
export function opening(unit: Unit, levels: Levels, judge: Judge): number {
  const { before, after } = unit;
  if (isThere(after, levels) && listsNoMore(after, levels)) return 0;
  if (isThere(before, levels) && listsNoMore(before, levels)) return 0;
  const { answer } = judge.opening(unit, levels);
  if (answer === "no") return 0;
  const least = Math.min(missing(before, levels), missing(after, levels));
  const lacking = Number.isFinite(least) ? least : 0;
  return answer === "yes" ? Math.max(1, lacking) : lacking;
}

function listsNoMore({ lists }: Whole, levels: Levels): boolean {
  if (lists.size === 0) return true;
  for (const [target, list] of lists) {
    const level = levels.find((one) => one.target === target)?.level;
    if (level?.policies.every((policy) => list.includes(policy)) !== true) return false;
  }
  return true;
}

export interface InTheWay {
  readonly policies: readonly string[];
  readonly levels: readonly string[];
}

const nothingInTheWay: InTheWay = { policies: [], levels: [] };

/**
 * What may take away from a staying member more than before and more than afterwards: guards that are neither of before nor of
 * after, and closed levels whose list is complete neither way. Who joins or leaves has no access to lose.
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

/** How bad an outage is; 0: none. With nothing in the way there is none; otherwise access decides. */
export function outage(unit: Unit, levels: Levels, judge: Judge): number {
  const { policies, levels: closed } = inTheWay(unit, levels);
  const count = policies.length + closed.length;
  return count === 0 || judge.outage(unit, levels).answer === "no" ? 0 : count;
}

function isComplete(whole: Whole, target: string, level: Level): boolean {
  return whole.lists.get(target)?.every((policy) => level.policies.includes(policy)) ?? false;
}
