import type { Effect, Organization } from "../kernel";
import type { Example, GuardBreach, Levels } from "./guards";
import { inTheWay, isBound, isClosed } from "./measure";
import type { Unit, Whole } from "./units";
import type { Watch, Watched } from "./watch";

/** Members in a breach, summed over the steps: what an order costs. */
export interface Cost {
  readonly openings: number;
  readonly outages: number;
}

export function isCheaper(a: Cost, b: Cost): boolean {
  return a.openings !== b.openings ? a.openings < b.openings : a.outages < b.outages;
}

/** Notes who is in a breach after which steps. */
export interface BreachLog {
  /** Call it after `watch.accept`. */
  note(step: number, effects: readonly Effect[], after: Organization): void;
  /** @param steps how many steps the plan has */
  closed(steps: number): { readonly breaches: readonly GuardBreach[]; readonly cost: Cost };
}

interface Open {
  readonly from: number;
  readonly example: Example | undefined;
  readonly policies: Set<string>;
  readonly levels: Set<string>;
}

interface Ended extends Open {
  readonly kind: GuardBreach["kind"];
  readonly unit: Unit;
  readonly to: number;
}

export function breachLog({ guards, judge }: Pick<Watched, "guards" | "judge">, watch: Watch): BreachLog {
  const open = { opening: new Map<Unit, Open>(), outage: new Map<Unit, Open>() };
  const ended: Ended[] = [];

  const note = (kind: GuardBreach["kind"], unit: Unit, step: number, now: Found | undefined): void => {
    const before = open[kind].get(unit);
    if (now === undefined) {
      if (before === undefined) return;
      open[kind].delete(unit);
      ended.push({ ...before, kind, unit, to: step });
      return;
    }
    const found = before ?? { from: step, example: now.example, policies: new Set<string>(), levels: new Set<string>() };
    for (const policy of now.policies) found.policies.add(guards.policyOf(policy));
    for (const level of now.levels) found.levels.add(level);
    open[kind].set(unit, found);
  };

  /** What the nearer of the two complete sets lacks. */
  const openingOf = (unit: Unit, levels: Levels): Found | undefined => {
    if (watch.opening(unit, levels) === 0) return undefined;
    const lackings = [unit.after, unit.before].flatMap((whole) => (whole === null ? [] : [lackingOf(whole, levels)]));
    const [nearer = nothingFound] = lackings.sort(
      (x, y) => x.policies.length + x.levels.length - (y.policies.length + y.levels.length),
    );
    const verdict = judge.opening(unit, levels);
    return verdict.answer === "yes" ? { ...nearer, example: verdict.example } : nearer;
  };

  const outageOf = (unit: Unit, levels: Levels): Found | undefined => {
    if (watch.outage(unit, levels) === 0) return undefined;
    const found = inTheWay(unit, levels);
    const verdict = judge.outage(unit, levels);
    return verdict.answer === "yes" ? { ...found, example: verdict.example } : found;
  };

  return {
    note(step, effects, after) {
      for (const unit of watch.concerned(watch.touched(effects, after))) {
        const levels = watch.levels(unit, watch.now);
        note("opening", unit, step, levels === undefined ? undefined : openingOf(unit, levels));
        note("outage", unit, step, levels === undefined ? undefined : outageOf(unit, levels));
      }
    },
    closed(steps) {
      for (const kind of ["opening", "outage"] as const) {
        for (const [unit, found] of open[kind]) ended.push({ ...found, kind, unit, to: steps });
        open[kind].clear();
      }
      const sum = (kind: GuardBreach["kind"]): number =>
        ended.reduce((total, one) => (one.kind === kind ? total + one.unit.weight * (one.to - one.from) : total), 0);
      return { breaches: together(ended), cost: { openings: sum("opening"), outages: sum("outage") } };
    },
  };
}

interface Found {
  readonly policies: readonly string[];
  readonly levels: readonly string[];
  readonly example?: Example;
}

const nothingFound: Found = { policies: [], levels: [] };

function lackingOf(whole: Whole, levels: Levels): Found {
  return {
    policies: whole.policies.filter((policy) => !isBound(levels, policy)),
    levels: whole.closed.filter((target) => !isClosed(levels, target)),
  };
}

interface Together {
  readonly breach: Omit<GuardBreach, "members" | "example">;
  readonly example: Example | undefined;
  readonly first: string[];
  count: number;
}

/** One breach for all who have the same one at the same time. */
function together(ended: readonly Ended[]): readonly GuardBreach[] {
  const found = new Map<string, Together>();
  for (const { kind, unit, from, to, policies, levels, example } of ended) {
    const breach = {
      kind,
      policies: [...policies].sort(),
      levels: [...levels].sort(),
      from,
      to,
      because: unit.before === null ? ("joining" as const) : ("no-order" as const),
    };
    const key = JSON.stringify(breach);
    const group: Together = found.get(key) ?? { breach, example, first: [], count: 0 };
    found.set(key, group);
    group.count += unit.weight;
    group.first.push(...unit.first.slice(0, 10 - group.first.length));
  }
  return [...found.values()]
    .map(({ breach, first, count, example }) => ({
      ...breach,
      ...(example === undefined ? {} : { example }),
      members: { first: [...first].sort(), count },
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
