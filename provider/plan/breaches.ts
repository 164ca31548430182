import type { Effect } from "../kernel";
import type { GuardBreach } from "./guards";
import { inTheWay, isBound, isClosed, type Levels, opening } from "./measure";
import type { Unit, Whole } from "./units";
import type { Watch } from "./watch";

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
  note(step: number, effects: readonly Effect[]): void;
  /** @param steps how many steps the plan has */
  closed(steps: number): { readonly breaches: readonly GuardBreach[]; readonly cost: Cost };
}

interface Open {
  readonly from: number;
  readonly policies: Set<string>;
  readonly levels: Set<string>;
}

interface Ended extends Open {
  readonly kind: GuardBreach["kind"];
  readonly unit: Unit;
  readonly to: number;
}

export function breachLog(watch: Watch): BreachLog {
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
    const found = before ?? { from: step, policies: new Set<string>(), levels: new Set<string>() };
    for (const policy of now.policies) found.policies.add(policy);
    for (const level of now.levels) found.levels.add(level);
    open[kind].set(unit, found);
  };

  return {
    note(step, effects) {
      for (const unit of watch.concerned(watch.touched(effects))) {
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
}

/** What the nearer of the two complete sets lacks. */
function openingOf(unit: Unit, levels: Levels): Found | undefined {
  if (opening(unit, levels) === 0) return undefined;
  const lackings = [unit.after, unit.before].flatMap((whole) => (whole === null ? [] : [lackingOf(whole, levels)]));
  return lackings.sort((a, b) => a.policies.length + a.levels.length - (b.policies.length + b.levels.length))[0];
}

function lackingOf(whole: Whole, levels: Levels): Found {
  return {
    policies: whole.policies.filter((policy) => !isBound(levels, policy)),
    levels: whole.closed.filter((target) => !isClosed(levels, target)),
  };
}

function outageOf(unit: Unit, levels: Levels): Found | undefined {
  const found = inTheWay(unit, levels);
  return found.policies.length + found.levels.length === 0 ? undefined : found;
}

/** One breach for all who have the same one at the same time. */
function together(ended: readonly Ended[]): readonly GuardBreach[] {
  const found = new Map<string, { readonly breach: Omit<GuardBreach, "members">; readonly first: string[]; count: number }>();
  for (const { kind, unit, from, to, policies, levels } of ended) {
    const breach = {
      kind,
      policies: [...policies].sort(),
      levels: [...levels].sort(),
      from,
      to,
      because: unit.before === null ? ("joining" as const) : ("no-order" as const),
    };
    const key = JSON.stringify(breach);
    const group = found.get(key) ?? { breach, first: [], count: 0 };
    found.set(key, group);
    group.count += unit.weight;
    group.first.push(...unit.first.slice(0, 10 - group.first.length));
  }
  return [...found.values()]
    .map(({ breach, first, count }) => ({ ...breach, members: { first: [...first].sort(), count } }))
    .sort((a, b) => a.from - b.from || a.to - b.to || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
