import { answer, type Effect, type Organization, type Question, type Read, sameAnswer } from "../kernel";
import { type Guards, guardRail, type Level, type Touched } from "./guards";
import { inTheWay, isBound, isClosed, type Levels, levelsOf, opening, outage, type Reader } from "./measure";
import type { Unit, Units } from "./units";

/** Why a step should wait: it would open a breach, or make one worse. */
export interface Objection {
  readonly kind: "opening" | "outage";
  /** Questions about one of those hit, with the answers of now: when none of them changes, the objection stays. */
  readonly reads: readonly Read[];
  /** Members below what the step touches: opening a small subtree is the lesser evil. */
  readonly weight: number;
}

/** Follows an organization through the steps of a plan and tells what each would do to the guards. */
export interface Watch {
  readonly units: Units;
  /** May the step be taken now? `after` is the organization that it would produce, `effects` what it would do. */
  objection(after: Organization, effects: readonly Effect[]): Objection | undefined;
  /** Would the step leave a breach of somebody whom it concerns as it is? Then others come first. */
  isIdle(after: Organization, effects: readonly Effect[]): boolean;
  /** The step was taken. */
  accept(after: Organization, effects: readonly Effect[]): void;
  /** Those whom such effects concern, wherever they are now. */
  concerned(touched: Touched): readonly Unit[];
  touched(effects: readonly Effect[]): Touched;
  /** The organization of now, and another that differs from it by what `touched` says. */
  readonly now: Reader;
  reader(after: Organization, touched: Touched): Reader;
  levels(unit: Unit, reader: Reader): Levels | undefined;
}

export interface Watched {
  readonly guards: Guards;
  readonly units: Units;
  readonly start: Organization;
  readonly end: Organization;
  /** When each binding came about in an order that did not look at guards, by its cell: what came late there comes late here. */
  readonly boundAt: ReadonlyMap<string, number>;
}

export function watchOf({ guards, units, start, end, boundAt }: Watched): Watch {
  let organization = start;
  const known = new Map<string, Level>();
  // Where the last search below a place found somebody: whoever comes before was fine, so waiting for many costs each once.
  const cursors = new Map<string, number>();

  const now: Reader = {
    level(target) {
      const found = known.get(target) ?? guards.levelOf(organization, target);
      known.set(target, found);
      return found;
    },
    place: (member) => guards.placeOf(organization, member),
  };

  const reader = (after: Organization, { everything, targets }: Touched): Reader => {
    const fresh = new Map<string, Level>();
    return {
      level(target) {
        if (!everything && !targets.includes(target)) return now.level(target);
        const found = fresh.get(target) ?? guards.levelOf(after, target);
        fresh.set(target, found);
        return found;
      },
      place: (member) => guards.placeOf(after, member),
    };
  };

  // Asked several times about one step.
  let latest: { readonly effects: readonly Effect[]; readonly touched: Touched } | undefined;
  const touchedBy = (effects: readonly Effect[]): Touched => {
    if (latest?.effects !== effects) latest = { effects, touched: guards.touched(effects) };
    return latest.touched;
  };

  const levels = (unit: Unit, of: Reader): Levels | undefined => levelsOf(unit, of, units.path);

  const ask = (question: Question): Read => ({ question, answer: answer(organization, question), asked: guardRail });

  const judged = (unit: Unit, then: Reader): Omit<Objection, "weight"> | undefined => {
    const after = levels(unit, then);
    if (after === undefined) return undefined;
    const open = opening(unit, after);
    const shut = outage(unit, after);
    if (open === 0 && shut === 0) return undefined;
    const before = levels(unit, now);
    const worseOpening = open > (before === undefined ? 0 : opening(unit, before));
    if (!worseOpening && shut <= (before === undefined ? 0 : outage(unit, before))) return undefined;
    const reads = wishes(unit, after).map(ask);
    // A member has to exist before its own policies can be bound: creating it opens what no order avoids.
    if (unit.before === null && reads.length === 0) return undefined;
    return { kind: worseOpening ? "opening" : "outage", reads };
  };

  /**
   * What has to change before the step does no harm to this one. One guard that is still missing is enough to wait for, the one
   * that probably comes last: without it the objection stays, whatever else comes.
   */
  const wishes = (unit: Unit, after: Levels): readonly Question[] => {
    const { questions } = guards;
    const lacking = opening(unit, after) === 0 ? undefined : lastLacking(unit, after);
    const found: Question[] = lacking === undefined ? obstaclesTo(unit, after) : [lacking];
    if (unit.member !== null && unit.before !== null) found.push(questions.place(unit.member));
    const switched = questions.switchedOn();
    if (!sameAnswer(answer(organization, switched), answer(end, switched))) found.push(switched);
    return found;
  };

  const lastLacking = (unit: Unit, after: Levels): Question | undefined => {
    let last: Question | undefined;
    for (const question of lackingOf(unit, after)) {
      if (last === undefined || (boundAt.get(question.cell) ?? -1) > (boundAt.get(last.cell) ?? -1)) last = question;
    }
    return last;
  };

  function* lackingOf(unit: Unit, after: Levels): Generator<Question> {
    const { questions } = guards;
    for (const target of pathTo(unit)) {
      const { policies, closed } = units.endLevel(target);
      const own = target === unit.member && unit.before === null;
      for (const policy of policies) {
        if (isBound(after, policy)) continue;
        if (!own) yield questions.bound(end, target, policy);
        else if (answer(organization, questions.policy(policy)) !== true) yield questions.policy(policy);
      }
      if (closed && !own && !isClosed(after, target)) yield questions.closed(end, target);
    }
  }

  /** What is in the way of a staying member, and what would complete the lists of closed levels. */
  const obstaclesTo = (unit: Unit, after: Levels): Question[] => {
    const { questions } = guards;
    const found: Question[] = [];
    const obstacles = inTheWay(unit, after);
    for (const { target, level } of after) {
      for (const policy of level.policies) {
        if (obstacles.policies.includes(policy)) found.push(questions.bound(organization, target, policy));
      }
      if (!obstacles.levels.includes(target)) continue;
      found.push(questions.closed(organization, target));
      for (const policy of units.endLevel(target).policies) found.push(questions.bound(end, target, policy));
    }
    return found;
  };

  const pathTo = (unit: Unit): readonly string[] => {
    if (unit.to === undefined) return [];
    return unit.member === null ? units.path(unit.to) : [unit.member, ...units.path(unit.to)];
  };

  const below = (place: string, then: Reader): Objection | undefined => {
    const interval = units.below(place);
    if (interval === undefined) return undefined;
    const { from, to } = interval;
    const first = cursors.get(place) ?? from;
    for (let i = 0; i < to - from; i++) {
      const slot = first + i < to ? first + i : first + i - (to - from);
      const unit = units.slots[slot];
      const found = unit === undefined ? undefined : judged(unit, then);
      if (found === undefined) continue;
      cursors.set(place, slot);
      return { ...found, weight: units.weight(from, to) };
    }
    return undefined;
  };

  const byMember = (member: string, then: Reader): Objection | undefined => {
    const unit = units.ofMember.get(member);
    const found = unit === undefined ? undefined : judged(unit, then);
    return found === undefined ? undefined : { ...found, weight: 1 };
  };

  return {
    units,
    now,
    reader,
    levels,
    touched: touchedBy,
    objection(after, effects) {
      const touched = touchedBy(effects);
      if (!touched.everything && touched.targets.length === 0 && touched.members.length === 0) return undefined;
      const then = reader(after, touched);
      if (touched.everything) {
        const weight = units.weight(0, units.slots.length);
        for (const unit of units.all) {
          const found = judged(unit, then);
          if (found !== undefined) return { ...found, weight };
        }
        return undefined;
      }
      for (const target of touched.targets) {
        const found = below(target, then) ?? byMember(target, then);
        if (found !== undefined) return found;
      }
      for (const member of touched.members) {
        const found = byMember(member, then);
        if (found !== undefined) return found;
      }
      return undefined;
    },
    isIdle(after, effects) {
      const touched = touchedBy(effects);
      const then = reader(after, touched);
      return touched.targets.some((target) => {
        const unit = units.ofMember.get(target);
        const before = unit === undefined ? undefined : levels(unit, now);
        const afterwards = unit === undefined ? undefined : levels(unit, then);
        if (unit === undefined || before === undefined || afterwards === undefined) return false;
        const open = opening(unit, before);
        return open > 0 && opening(unit, afterwards) === open;
      });
    },
    accept(after, effects) {
      const { everything, targets } = touchedBy(effects);
      if (everything) known.clear();
      else for (const target of targets) known.delete(target);
      organization = after;
    },
    concerned({ everything, targets, members }) {
      if (everything) return units.all;
      const found: Unit[] = [];
      for (const target of targets) {
        const interval = units.below(target);
        for (let slot = interval?.from ?? 0; slot < (interval?.to ?? 0); slot++) {
          const unit = units.slots[slot];
          if (unit !== undefined) found.push(unit);
        }
        const own = units.ofMember.get(target);
        if (own !== undefined) found.push(own);
      }
      for (const member of members) {
        const unit = units.ofMember.get(member);
        if (unit !== undefined && !targets.includes(member)) found.push(unit);
      }
      return found;
    },
  };
}
