import type { Judging, Levels, Verdict } from "./guards";
import type { Unit, Units } from "./units";

/** Judges whether those of a unit are in a breach, by what they may do; remembers what was asked. */
export interface Judge {
  opening(unit: Unit, now: Levels): Verdict;
  outage(unit: Unit, now: Levels): Verdict;
}

interface Side {
  readonly levels: Levels | null;
  readonly says: string;
}

interface Known {
  readonly before: Side;
  readonly after: Side;
  /** By what the levels say now; shared by all units that say the same before and after. */
  readonly openings: Map<string, Verdict>;
  readonly outages: Map<string, Verdict>;
}

const no: Verdict = { answer: "no" };

export function judgeOf(judging: Judging, units: Units): Judge {
  const known = new Map<Unit, Known>();
  const tables = new Map<string, Pick<Known, "openings" | "outages">>();

  const sideOf = (unit: Unit, place: string | undefined, level: Units["startLevel"]): Side => {
    if (place === undefined) return { levels: null, says: "-" };
    const path = unit.own === null ? units.path(place) : [unit.own, ...units.path(place)];
    const levels = path.map((target) => ({ target, level: level(target) }));
    return { levels, says: saidBy(levels) };
  };

  const knownOf = (unit: Unit): Known => {
    const found = known.get(unit);
    if (found !== undefined) return found;
    const before = sideOf(unit, unit.before === null ? undefined : unit.from, units.startLevel);
    const after = sideOf(unit, unit.after === null ? undefined : unit.to, units.endLevel);
    const key = `${before.says}|${after.says}|${judging.kindOf(accountOf(unit))}`;
    const table = tables.get(key) ?? { openings: new Map(), outages: new Map() };
    tables.set(key, table);
    const made = { before, after, ...table };
    known.set(unit, made);
    return made;
  };

  return {
    opening(unit, now) {
      const { before, after, openings } = knownOf(unit);
      const says = saidBy(now);
      if (says === before.says || says === after.says) return no;
      const found = openings.get(says) ?? judging.opening(accountOf(unit), before.levels, now, after.levels);
      openings.set(says, found);
      return found;
    },
    outage(unit, now) {
      const { before, after, outages } = knownOf(unit);
      if (before.levels === null || after.levels === null) return no;
      const says = saidBy(now);
      if (says === before.says || says === after.says) return no;
      const found = outages.get(says) ?? judging.outage(accountOf(unit), before.levels, now, after.levels);
      outages.set(says, found);
      return found;
    },
  };
}

/** Any of a class stands for all of it. */
function accountOf({ member, first }: Unit): string {
  return member ?? first[0] ?? "";
}

/** By levels, which are asked about several times, and by ways, which all members of a place have. */
const said = new WeakMap<Levels, string>();

function saidBy(levels: Levels): string {
  const known = said.get(levels);
  if (known !== undefined) return known;
  let says = "";
  for (const { level } of levels) if (level.says !== "") says += `${level.says};`;
  said.set(levels, says);
  return says;
}
