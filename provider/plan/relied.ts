import { answer, type Effect, type Organization, type Question, type Read } from "../kernel";
import { guardRail, type Level, type Levels, type Touched } from "./guards";
import { inTheWay, missing, type Reader } from "./measure";
import type { Unit, Whole } from "./units";
import type { Watch, Watched } from "./watch";

/**
 * What the guard-rails relied on when they let a step pass: as exact reads, so that steps that run at once keep the guards that
 * the sequence kept. A step that takes guards away relies on those that stay; one that restricts relies on who is gone. A step in
 * the middle of a breach relies on everything around it, so that the alternation of a full swap survives.
 * Call it before `watch.accept`.
 */
export function reliedOn(
  { guards, units, end, start }: Watched,
  watch: Watch,
  before: Organization,
  after: Organization,
  effects: readonly Effect[],
): readonly Read[] {
  const touched = watch.touched(effects, after);
  if (!touched.everything && touched.targets.length === 0 && touched.members.length === 0) return [];
  const { questions } = guards;
  const then = watch.reader(after, touched);
  const found = new Map<string, Read>();
  const ask = (question: Question): void => {
    if (!found.has(question.cell)) found.set(question.cell, { question, answer: answer(before, question), asked: guardRail });
  };
  const askBound = (target: string, policy: string): void => {
    if (units.rewritten.has(guards.policyOf(policy))) ask(questions.text(policy));
    if (!isBoundThroughout(target, policy)) ask(questions.bound(after, target, policy));
  };
  const askClosed = (target: string): void => {
    if (!(units.startLevel(target).closed && units.endLevel(target).closed)) ask(questions.closed(after, target));
  };
  const isBoundThroughout = (target: string, policy: string): boolean =>
    units.startLevel(target).policies.includes(policy) && units.endLevel(target).policies.includes(policy);

  const askWhole = (whole: Whole, levels: Levels): void => {
    for (const policy of whole.policies) {
      const providers = levels.filter(({ level }) => level.policies.includes(policy)).map(({ target }) => target);
      if (providers.some((target) => isBoundThroughout(target, policy))) continue;
      const provider = providers.find((target) => units.endLevel(target).policies.includes(policy)) ?? providers[0];
      if (provider !== undefined) askBound(provider, policy);
    }
    for (const target of whole.closed) askClosed(target);
  };
  // Asking again asks nothing new: of all who stand below a place, the first asks for it.
  const everythingAsked = new Set<string>();
  const askEverything = (levels: Levels): void => {
    for (const { target, level } of levels) {
      if (everythingAsked.has(target)) continue;
      everythingAsked.add(target);
      const sides = [units.startLevel(target), units.endLevel(target), level];
      for (const policy of new Set(sides.flatMap((side) => side.policies))) askBound(target, policy);
      if (sides.some((side) => side.closed !== level.closed)) askClosed(target);
    }
  };
  /** Guards that would be in the way of this one at its new place and are gone already. */
  const askGone = (unit: Unit, levels: Levels): void => {
    for (const { target, level } of levels) {
      const was = units.startLevel(target);
      for (const policy of was.policies) {
        if (!level.policies.includes(policy) && !isInEither(unit, (whole) => whole.policies.includes(policy)))
          askBound(target, policy);
      }
      if (was.closed && !level.closed && !isInEither(unit, (whole) => whole.closed.includes(target))) askClosed(target);
    }
  };

  /** What a level lists matters while it is closed: who changes the list or comes below relies on its being open, or complete. */
  const askList = (target: string, level: Level): void => {
    if (!level.closed) {
      if (units.startLevel(target).closed || units.endLevel(target).closed) ask(questions.closed(after, target));
      return;
    }
    const complete = [units.endLevel(target), units.startLevel(target)].find(
      (side) => side.closed && side.policies.every((policy) => level.policies.includes(policy)),
    );
    for (const policy of complete?.policies ?? []) askBound(target, policy);
  };

  const differences = differencesOf(touched, watch.now, then);
  for (const unit of watch.concerned(touched)) {
    const itself = unit.member !== null && touched.members.includes(unit.member);
    const loses = itself || touched.everything || differences.some((one) => takesFrom(one, unit));
    const gains = differences.some((one) => givesNew(one, unit));
    const levels = watch.levels(unit, then);
    // Where a level lets through only what it lists, binding opens as well, and names alone say nothing.
    const isListed = levels !== undefined && hasList(unit, levels);
    if (!loses && !gains && !isListed) continue;
    if (unit.member !== null && unit.from !== unit.to && unit.before !== null) ask(questions.place(unit.member));
    if (levels === undefined) continue;
    if (isListed || !isKeptByName(unit, levels)) askEverything(levels);
    else if (loses) {
      const whole = missing(unit.after, levels) === 0 ? unit.after : unit.before;
      if (whole !== null) askWhole(whole, levels);
    }
    // Who joins has no access to lose.
    if (!itself || unit.before === null) continue;
    askGone(unit, levels);
    for (const { target, level } of levels) askList(target, level);
  }
  for (const { target, is } of differences) askList(target, is);
  const switched = questions.switchedOn();
  if (found.size > 0 && answer(start, switched) !== answer(end, switched)) ask(switched);
  return [...found.values()];
}

function hasList({ before, after }: Unit, levels: Levels): boolean {
  return (before?.closed.length ?? 0) > 0 || (after?.closed.length ?? 0) > 0 || levels.some(({ level }) => level.closed);
}

/** All guards of before are there, or all of after, and nothing is in the way: what policies say need not be looked at. */
function isKeptByName(unit: Unit, levels: Levels): boolean {
  const { policies, levels: closed } = inTheWay(unit, levels);
  const isGuarded = missing(unit.after, levels) === 0 || missing(unit.before, levels) === 0;
  return isGuarded && policies.length + closed.length === 0;
}

interface Difference {
  readonly target: string;
  readonly was: Level;
  readonly is: Level;
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

function differencesOf({ targets }: Touched, now: Reader, then: Reader): readonly Difference[] {
  return targets.map((target) => {
    const [was, is] = [now.level(target), then.level(target)];
    const gone = was.policies.filter((policy) => !is.policies.includes(policy));
    const come = is.policies.filter((policy) => !was.policies.includes(policy));
    return { target, was, is, gone, come };
  });
}

function takesFrom({ target, was, is, gone }: Difference, unit: Unit): boolean {
  if (gone.some((policy) => isInEither(unit, (whole) => whole.policies.includes(policy)))) return true;
  return was.closed && !is.closed && isInEither(unit, (whole) => whole.closed.includes(target));
}

/** It restricts those who are still there, and this one must not be among them. */
function givesNew({ target, was, is, come }: Difference, unit: Unit): boolean {
  if (unit.before === null || unit.after === null) return false;
  if (come.some((policy) => !isInEither(unit, (whole) => whole.policies.includes(policy)))) return true;
  return !was.closed && is.closed && !isInEither(unit, (whole) => whole.closed.includes(target));
}

function isInEither({ before, after }: Unit, has: (whole: Whole) => boolean): boolean {
  return (before !== null && has(before)) || (after !== null && has(after));
}
