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
 * Those who are guarded alike before, during and after the plan. Members that neither move, join nor leave and whose own level does
 * not change are one class per department, own level and kind; every other member is by itself.
 */
export interface Unit {
  /** Null for a class. */
  readonly member: string | null;
  readonly weight: number;
  /** At most ten of its members. */
  readonly first: readonly string[];
  /** The target of its own level: itself, or any member of a class that has guards of its own; null for other classes. */
  readonly own: string | null;
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
  /** Policies that say something else afterwards, by id. */
  readonly rewritten: ReadonlySet<string>;
}

export interface Place {
  readonly id: string;
  readonly above: string | null;
  readonly below: Place[];
  readonly start: Level;
  readonly end: Level;
  readonly throughout: boolean;
}

const noLevel: Level = { policies: [], closed: false, bound: [], says: "" };

/** Finds the units of a plan that leads from `start` to `end`; undefined when nothing guards anybody, or nothing about it changes. */
export function unitsOf(
  guards: Guards,
  start: Organization,
  end: Organization,
  kindOf: (member: string) => string,
): Units | undefined {
  if (start === end) return undefined;
  const places = placesOf(guards, start, end);
  const members = membersOf(guards, start, end, places);
  const guarding = [...places.values(), ...members].some((one) => guardsSomebody(one.start) || guardsSomebody(one.end));
  if (!guarding) return undefined;

  const wholes = wholesOf(places);
  const special = members.filter((member) => !isOrdinary(member));
  const rewritten = new Set(guards.rewritten(start, end));
  const isRebound = special.length > 0 || [...places.values()].some((place) => differs(place.start, place.end));
  if (!isRebound && rewritten.size === 0) return undefined;

  const units: Unit[] = classesOf(places, members, kindOf).map(({ level, ...found }) => ({
    ...found,
    before: found.own === null ? wholes.start(found.from) : together(found.own, level, wholes.start(found.from)),
    after: found.own === null ? wholes.end(found.to) : together(found.own, level, wholes.end(found.to)),
  }));
  const ofMember = new Map<string, Unit>();
  for (const { id, from, to, start: own, end: ownAfter } of special) {
    const unit: Unit = {
      member: id,
      own: id,
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
    rewritten,
    startLevel: levelReader(guards, start, (target) => places.get(target)?.start),
    endLevel: levelReader(guards, end, (target) => places.get(target)?.end),
  };
}

/** Members are asked about again and again, before and after the plan in turn. */
function levelReader(
  guards: Guards,
  organization: Organization,
  ofPlace: (id: string) => Level | undefined,
): (target: string) => Level {
  const read = new Map<string, Level>();
  return (target) => {
    const found = read.get(target) ?? ofPlace(target) ?? guards.levelOf(organization, target);
    read.set(target, found);
    return found;
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

/** Neither moves, joins nor leaves, and its own level stays as it is. */
function isOrdinary({ from, to, start, end }: Guarded): boolean {
  return from === to && !differs(start, end);
}

interface Class extends Pick<Unit, "own" | "first"> {
  weight: number;
  readonly member: null;
  readonly from: string;
  readonly to: string;
  /** The level of their own. */
  readonly level: Level;
}

/** One class per place, own level and kind. The members of a place without any guards count with those of the place above. */
function classesOf(
  places: ReadonlyMap<string, Place>,
  members: readonly Guarded[],
  kindOf: (member: string) => string,
): readonly Class[] {
  const representative = new Map<string, string>();
  const standsFor = (place: Place): string => {
    const known = representative.get(place.id);
    if (known !== undefined) return known;
    const above = place.above === null ? undefined : places.get(place.above);
    const plain = place.throughout && !guardsSomebody(place.start) && !guardsSomebody(place.end);
    const found = plain && above !== undefined ? standsFor(above) : place.id;
    representative.set(place.id, found);
    return found;
  };
  const classes = new Map<string, Class & { readonly first: string[] }>();
  for (const member of members) {
    const place = member.from === undefined ? undefined : places.get(member.from);
    if (place === undefined || !isOrdinary(member)) continue;
    const id = standsFor(place);
    const guarded = guardsSomebody(member.start);
    const own = guarded ? `${member.start.closed} ${member.start.policies.join(" ")}` : "";
    const key = `${id}|${own}|${kindOf(member.id)}`;
    const found: Class & { readonly first: string[] } = classes.get(key) ?? {
      member: null,
      own: guarded ? member.id : null,
      weight: 0,
      first: [],
      from: id,
      to: id,
      level: member.start,
    };
    classes.set(key, found);
    found.weight++;
    if (found.first.length < 10) found.first.push(member.id);
  }
  return [...classes.values()];
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
