import type { Organization } from "../kernel";
import type { Guards, Level } from "./guards";
import { slotsOf } from "./slots";

/** Everything that guards somebody in one organization: policies on the way up, closed levels, and what those let through. */
export interface Whole {
  readonly policies: readonly string[];
  readonly closed: readonly string[];
  /** Per closed level, the policies that list what it lets through. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

/**
 * Those who are guarded alike before, during and after the plan. Members that neither move, join nor leave and whose own policies
 * play no part in the changes are one class per department; every other member is by itself.
 */
export interface Unit {
  /** Null for a class. */
  readonly member: string | null;
  readonly weight: number;
  /** At most ten of its members. */
  readonly first: readonly string[];
  /** Its place before and after the plan; undefined for one that joins, or leaves. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Null for one that joins: before the plan it may do nothing. */
  readonly before: Whole | null;
  /** Null for one that leaves. */
  readonly after: Whole | null;
}

export interface Units {
  readonly all: readonly Unit[];
  readonly ofMember: ReadonlyMap<string, Unit>;
  /** Units by place, so that all those at or below a place stand in one interval; a moving member stands at both its places. */
  readonly slots: readonly Unit[];
  below(place: string): { readonly from: number; readonly to: number } | undefined;
  /** Members in an interval of slots; the moving ones may count twice. */
  weight(from: number, to: number): number;
  /** A place and those above it. */
  path(place: string): readonly string[];
  startLevel(target: string): Level;
  endLevel(target: string): Level;
}

export interface Place {
  readonly id: string;
  readonly above: string | null;
  readonly below: Place[];
  readonly start: Level;
  readonly end: Level;
  readonly throughout: boolean;
}

const noLevel: Level = { policies: [], closed: false };

/** Finds the units of a plan that leads from `start` to `end`; undefined when nothing guards anybody, or nothing about it changes. */
export function unitsOf(guards: Guards, start: Organization, end: Organization): Units | undefined {
  if (start === end) return undefined;
  const places = placesOf(guards, start, end);
  const members = membersOf(guards, start, end, places);
  const changing = new Set<string>();
  for (const { start: was, end: is } of places.values()) noteDifference(changing, was, is);
  for (const member of members) noteDifference(changing, member.start, member.end);

  const guarding = [...places.values(), ...members].some((one) => guardsSomebody(one.start) || guardsSomebody(one.end));
  if (!guarding) return undefined;

  const wholes = wholesOf(places);
  const special = members.filter((member) => !isOrdinary(member, changing));
  const isRebound = special.length > 0 || [...places.values()].some((place) => differs(place.start, place.end));
  if (!isRebound && guards.rewritten(start, end).length === 0) return undefined;

  const units: Unit[] = classesOf(places, members, changing).map((found) => ({
    ...found,
    before: wholes.start(found.from),
    after: wholes.end(found.to),
  }));
  const ofMember = new Map<string, Unit>();
  for (const { id, from, to, start: own, end: ownAfter } of special) {
    const unit: Unit = {
      member: id,
      weight: 1,
      first: [id],
      from,
      to,
      before: from === undefined ? null : together(id, own, wholes.start(from)),
      after: to === undefined ? null : together(id, ownAfter, wholes.end(to)),
    };
    units.push(unit);
    ofMember.set(id, unit);
  }
  return {
    all: units,
    ofMember,
    ...slotsOf(places, units),
    path: wholes.path,
    startLevel: (target) => places.get(target)?.start ?? guards.levelOf(start, target),
    endLevel: (target) => places.get(target)?.end ?? guards.levelOf(end, target),
  };
}

function placesOf(guards: Guards, start: Organization, end: Organization): ReadonlyMap<string, Place> {
  const before = new Set<string>();
  const after = new Set<string>();
  const above = new Map<string, string | null>();
  for (const place of guards.places(start)) {
    before.add(place.id);
    above.set(place.id, place.above);
  }
  for (const place of guards.places(end)) {
    after.add(place.id);
    above.set(place.id, place.above);
  }
  const places = new Map<string, Place>();
  for (const [id, parent] of above) {
    places.set(id, {
      id,
      above: parent,
      below: [],
      start: before.has(id) ? guards.levelOf(start, id) : noLevel,
      end: after.has(id) ? guards.levelOf(end, id) : noLevel,
      throughout: before.has(id) && after.has(id),
    });
  }
  for (const place of places.values()) if (place.above !== null) places.get(place.above)?.below.push(place);
  return places;
}

interface Guarded {
  readonly id: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly start: Level;
  readonly end: Level;
}

function membersOf(
  guards: Guards,
  start: Organization,
  end: Organization,
  places: ReadonlyMap<string, Place>,
): readonly Guarded[] {
  const found: Guarded[] = [];
  for (const place of places.keys()) {
    for (const id of guards.membersAt(start, place)) {
      const to = guards.placeOf(end, id);
      found.push({
        id,
        from: place,
        to,
        start: guards.levelOf(start, id),
        end: to === undefined ? noLevel : guards.levelOf(end, id),
      });
    }
    for (const id of guards.membersAt(end, place)) {
      if (guards.placeOf(start, id) !== undefined) continue;
      found.push({ id, from: undefined, to: place, start: noLevel, end: guards.levelOf(end, id) });
    }
  }
  return found;
}

/** Neither moves, joins nor leaves, and its own policies neither change nor stand in for any that do. */
function isOrdinary({ from, to, start, end }: Guarded, changing: ReadonlySet<string>): boolean {
  return from === to && !differs(start, end) && !start.policies.some((policy) => changing.has(policy));
}

/**
 * One class per place. A place whose own policies play no part in the changes adds nothing to what may be missing, so its members
 * count with those of the place above.
 */
function classesOf(
  places: ReadonlyMap<string, Place>,
  members: readonly Guarded[],
  changing: ReadonlySet<string>,
): readonly (Pick<Unit, "weight" | "first"> & { readonly member: null; readonly from: string; readonly to: string })[] {
  const representative = new Map<string, string>();
  const standsFor = (place: Place): string => {
    const known = representative.get(place.id);
    if (known !== undefined) return known;
    const above = place.above === null ? undefined : places.get(place.above);
    const plain = place.throughout && !differs(place.start, place.end) && !place.start.policies.some((one) => changing.has(one));
    const found = plain && above !== undefined ? standsFor(above) : place.id;
    representative.set(place.id, found);
    return found;
  };
  const classes = new Map<string, { weight: number; readonly first: string[] }>();
  for (const member of members) {
    const place = member.from === undefined ? undefined : places.get(member.from);
    if (place === undefined || !isOrdinary(member, changing)) continue;
    const id = standsFor(place);
    const found = classes.get(id) ?? { weight: 0, first: [] };
    classes.set(id, found);
    found.weight++;
    if (found.first.length < 10) found.first.push(member.id);
  }
  return [...classes].map(([id, { weight, first }]) => ({ member: null, weight, first, from: id, to: id }));
}

function wholesOf(places: ReadonlyMap<string, Place>) {
  const paths = new Map<string, readonly string[]>();
  const path = (id: string): readonly string[] => {
    const known = paths.get(id);
    if (known !== undefined) return known;
    const above = places.get(id)?.above ?? null;
    const found = above === null ? [id] : [id, ...path(above)];
    paths.set(id, found);
    return found;
  };
  const whole = (cache: Map<string, Whole>, side: "start" | "end") => {
    const find = (id: string): Whole => {
      const known = cache.get(id);
      if (known !== undefined) return known;
      const place = places.get(id);
      const above = place?.above ?? null;
      const rest = above === null ? nothing : find(above);
      const found = place === undefined ? rest : together(id, place[side], rest);
      cache.set(id, found);
      return found;
    };
    return find;
  };
  return { path, start: whole(new Map(), "start"), end: whole(new Map(), "end") };
}

const nothing: Whole = { policies: [], closed: [], lists: new Map() };

function together(target: string, level: Level, above: Whole): Whole {
  if (!guardsSomebody(level)) return above;
  return {
    policies: [...new Set([...level.policies, ...above.policies])],
    closed: level.closed ? [target, ...above.closed] : above.closed,
    lists: level.closed ? new Map([...above.lists, [target, level.policies]]) : above.lists,
  };
}

function guardsSomebody(level: Level): boolean {
  return level.closed || level.policies.length > 0;
}

function differs(a: Level, b: Level): boolean {
  if (a === b) return false;
  return (
    a.closed !== b.closed || a.policies.length !== b.policies.length || a.policies.some((policy) => !b.policies.includes(policy))
  );
}

function noteDifference(changing: Set<string>, was: Level, is: Level): void {
  if (was === is) return;
  for (const policy of was.policies) if (!is.policies.includes(policy)) changing.add(policy);
  for (const policy of is.policies) if (!was.policies.includes(policy)) changing.add(policy);
}
