import { answer, type Effect, type Organization, type Question, type Read, sameAnswer } from "../kernel";
import { type Guards, guardRail, type Level, type Levels, type Touched } from "./guards";
import type { Judge } from "./judge";
import { inTheWay, isBound, isClosed, levelsOf, opening, outage, type Reader } from "./measure";
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
  /** @param after the organization that such effects lead to */
  touched(effects: readonly Effect[], after: Organization): Touched;
  /** How bad a breach is; 0: none. */
  opening(unit: Unit, levels: Levels): number;
  outage(unit: Unit, levels: Levels): number;
  /** The organization of now, and another that differs from it by what `touched` says. */
  readonly now: Reader;
  reader(after: Organization, touched: Touched): Reader;
  levels(unit: Unit, reader: Reader): Levels | undefined;
}

export interface Watched {
  readonly guards: Guards;
  readonly units: Units;
  readonly judge: Judge;
  readonly start: Organization;
  readonly end: Organization;
  /** When each binding came about in an order that did not look at guards, by its cell: what came late there comes late here. */
  readonly boundAt: ReadonlyMap<string, number>;
}

export function watchOf({ guards, units, judge, end, boundAt, start }: Watched): Watch {
  let organization = start;
  const known = new Map<string, Level>();
  const ways = new Map<string, Levels>();
  // Where the last search below a place found somebody: whoever comes before was fine, so waiting for many costs each once.
  const cursors = new Map<string, number>();

  const wayOf = (place: string, level: Reader["level"]): Levels =>
    units.path(place).map((target) => ({ target, level: level(target) }));

  const now: Reader = {
    level(target) {
      const found = known.get(target) ?? guards.levelOf(organization, target);
      known.set(target, found);
      return found;
    },
    way(place) {
      const found = ways.get(place) ?? wayOf(place, now.level);
      ways.set(place, found);
      return found;
    },
    place: (member) => guards.placeOf(organization, member),
  };

  const reader = (after: Organization, { everything, targets }: Touched): Reader => {
    const changed = new Set(targets);
    const fresh = new Map<string, Level>();
    const freshWays = new Map<string, Levels>();
    const level = (target: string): Level => {
      if (!everything && !changed.has(target)) return now.level(target);
      const found = fresh.get(target) ?? guards.levelOf(after, target);
      fresh.set(target, found);
      return found;
    };
    const isAsNow = (place: string): boolean => !everything && !units.path(place).some((target) => changed.has(target));
    return {
      level,
      way(place) {
        const found = freshWays.get(place) ?? (isAsNow(place) ? now.way(place) : wayOf(place, level));
        freshWays.set(place, found);
        return found;
      },
      place: (member) => guards.placeOf(after, member),
    };
  };

  // Asked several times about one step.
  let latest: { readonly effects: readonly Effect[]; readonly touched: Touched } | undefined;
  const touchedBy = (effects: readonly Effect[], after: Organization): Touched => {
    if (latest?.effects !== effects) latest = { effects, touched: guards.touched(effects, after) };
    return latest.touched;
  };

  const levels = (unit: Unit, of: Reader): Levels | undefined => levelsOf(unit, of);

  const ask = (question: Question): Read => ({ question, answer: answer(organization, question), asked: guardRail });

  const judged = (unit: Unit, then: Reader): Omit<Objection, "weight"> | undefined => {
    const after = levels(unit, then);
    if (after === undefined) return undefined;
    const open = opening(unit, after, judge);
    const shut = outage(unit, after, judge);
    if (open === 0 && shut === 0) return undefined;
    const before = levels(unit, now);
    const worseOpening = open > (before === undefined ? 0 : opening(unit, before, judge));
    if (!worseOpening && shut <= (before === undefined ? 0 : outage(unit, before, judge))) return undefined;
    const reads = wishes(unit, after, open).map(ask);
    // A member has to exist before its own policies can be bound: creating it opens what no order avoids.
    if (unit.before === null && reads.length === 0) return undefined;
    return { kind: worseOpening ? "opening" : "outage", reads };
  };

  /**
   * What has to change before the step does no harm to this one. Where policies are compared as names, one guard that is still
   * missing is enough to wait for, the one that probably comes last: without it the objection stays, whatever else comes. Where
   * access decides, any difference that is still to come may end it.
   * @param open how bad the opening is
   */
  const wishes = (unit: Unit, after: Levels, open: number): readonly Question[] => {
    const { questions } = guards;
    const opens = open > 0;
    const byName = (): Question[] => {
      const lacking = opens ? lastLacking(unit, after) : undefined;
      return lacking === undefined ? obstaclesTo(unit, after) : [lacking];
    };
    const found = isByAccess(unit, after, opens) ? differencesFor(unit, after, open) : byName();
    if (unit.member !== null && unit.before !== null) found.push(questions.place(unit.member));
    const switched = questions.switchedOn();
    if (!sameAnswer(answer(organization, switched), answer(end, switched))) found.push(switched);
    return found;
  };

  const isByAccess = (unit: Unit, after: Levels, opens: boolean): boolean =>
    (opens ? judge.opening(unit, after) : judge.outage(unit, after)).answer === "yes";

  /** What is still to come or to go on the way that it would have, and on the way that it will have. */
  const differencesFor = (unit: Unit, after: Levels, open: number): Question[] => {
    const { questions } = guards;
    // Who has to exist before its own policies can be bound waits for nothing but them on its own level.
    if (unit.before === null) return waitsOfJoining(unit, after, open);
    const found = new Map<string, Question>();
    const note = (question: Question): void => {
      found.set(question.cell, question);
    };
    const ways = new Map(after.map(({ target, level }) => [target, level]));
    for (const target of new Set([...ways.keys(), ...pathTo(unit)])) {
      const is = ways.get(target) ?? now.level(target);
      const will = units.endLevel(target);
      if (is === will) continue;
      for (const policy of will.policies) if (!is.policies.includes(policy)) noteComing(target, policy, note);
      for (const policy of is.policies) if (!will.policies.includes(policy)) note(questions.bound(organization, target, policy));
      if (is.closed !== will.closed) note(questions.closed(organization, target));
    }
    return [...found.values()];
  };

  const noteComing = (target: string, policy: string, note: (question: Question) => void): void => {
    note(guards.questions.bound(end, target, policy));
    if (units.rewritten.has(guards.policyOf(policy))) note(guards.questions.text(policy));
  };

  /** The guards of its place that are missing, as far as they help; its own policies only before they exist. */
  const waitsOfJoining = (unit: Unit, after: Levels, open: number): Question[] => {
    const places = after.map(({ target, level }) => ({ target, level: target === unit.own ? level : units.endLevel(target) }));
    const helps = opening(unit, places, judge) < open;
    return [...lackingOf(unit, after)].filter((question) => helps || question.kind === "exists");
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
        if (!own) {
          yield questions.bound(end, target, policy);
          if (units.rewritten.has(guards.policyOf(policy))) yield questions.text(policy);
        } else if (answer(organization, questions.policy(policy)) !== true) yield questions.policy(policy);
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
        if (!obstacles.policies.includes(policy)) continue;
        found.push(questions.bound(organization, target, policy));
        if (units.rewritten.has(guards.policyOf(policy))) found.push(questions.text(policy));
      }
      if (!obstacles.levels.includes(target)) continue;
      found.push(questions.closed(organization, target));
      for (const policy of units.endLevel(target).policies) found.push(questions.bound(end, target, policy));
    }
    return found;
  };

  const pathTo = (unit: Unit): readonly string[] => {
    if (unit.to === undefined) return [];
    return unit.own === null ? units.path(unit.to) : [unit.own, ...units.path(unit.to)];
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
    opening: (unit, path) => opening(unit, path, judge),
    outage: (unit, path) => outage(unit, path, judge),
    objection(after, effects) {
      const touched = touchedBy(effects, after);
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
      const touched = touchedBy(effects, after);
      const then = reader(after, touched);
      return touched.targets.some((target) => {
        const unit = units.ofMember.get(target);
        const before = unit === undefined ? undefined : levels(unit, now);
        const afterwards = unit === undefined ? undefined : levels(unit, then);
        if (unit === undefined || before === undefined || afterwards === undefined) return false;
        const open = opening(unit, before, judge);
        return open > 0 && opening(unit, afterwards, judge) === open;
      });
    },
    accept(after, effects) {
      const { everything, targets } = touchedBy(effects, after);
      if (everything) known.clear();
      else for (const target of targets) known.delete(target);
      // Members stand on no way but their own.
      if (everything || targets.some((target) => units.below(target) !== undefined)) ways.clear();
      organization = after;
    },
    concerned({ everything, targets, members }) {
      if (everything) return units.all;
      const found = new Set<Unit>();
      for (const target of targets) {
        const interval = units.below(target);
        for (let slot = interval?.from ?? 0; slot < (interval?.to ?? 0); slot++) {
          const unit = units.slots[slot];
          if (unit !== undefined) found.add(unit);
        }
        const own = units.ofMember.get(target);
        if (own !== undefined) found.add(own);
      }
      for (const member of members) {
        const unit = units.ofMember.get(member);
        if (unit !== undefined) found.add(unit);
      }
      return [...found];
    },
  };
}
