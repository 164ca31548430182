import type { Organization } from "../kernel";
import type { Cost } from "./breaches";
import type { Guards } from "./guards";

/** Everything that guards one member, collected level by level. */
interface Held {
  readonly guards: ReadonlySet<string>;
  /** Per closed level, what it lists. */
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * The definition of guard-rail safety, plainly, over all members and all organizations of a plan. Slow; for tests, which compare
 * the incremental check with it.
 * @param organizations the one before the plan, and the one after each step
 * @returns per step and member, whether the member is in an opening or an outage
 */
export function plainBreaches(guards: Guards, organizations: readonly Organization[]): ReadonlySet<string> {
  const held = organizations.map((organization) => heldByAll(guards, organization));
  const before = held[0] ?? new Map<string, Held>();
  const after = held[held.length - 1] ?? new Map<string, Held>();
  const found = new Set<string>();
  for (const [index, all] of held.entries()) {
    for (const [member, is] of all) {
      const was = before.get(member);
      const will = after.get(member);
      const wholes = [was, will].filter((one) => one !== undefined);
      // One that only visits has no before and no after to compare with.
      if (wholes.length > 0 && !wholes.some((whole) => isWithin(whole.guards, is.guards)))
        found.add(`opening ${index - 1} ${member}`);
      if (was !== undefined && will !== undefined && isOutage(was, is, will)) found.add(`outage ${index - 1} ${member}`);
    }
  }
  return found;
}

/** The cost of a sequence by the plain definition. */
export function plainCost(breaches: ReadonlySet<string>): Cost {
  const openings = [...breaches].filter((breach) => breach.startsWith("opening")).length;
  return { openings, outages: breaches.size - openings };
}

function heldByAll(guards: Guards, organization: Organization): ReadonlyMap<string, Held> {
  const above = new Map<string, string | null>();
  for (const place of guards.places(organization)) above.set(place.id, place.above);
  const found = new Map<string, Held>();
  for (const place of above.keys()) {
    for (const member of guards.membersAt(organization, place)) {
      const path = [member];
      for (let at: string | null = place; at !== null; at = above.get(at) ?? null) path.push(at);
      found.set(member, heldOn(guards, organization, path));
    }
  }
  return found;
}

function heldOn(guards: Guards, organization: Organization, path: readonly string[]): Held {
  const names = new Set<string>();
  const lists = new Map<string, ReadonlySet<string>>();
  for (const target of path) {
    const { policies, closed } = guards.levelOf(organization, target);
    for (const policy of policies) names.add(`policy ${policy}`);
    if (!closed) continue;
    names.add(`closed ${target}`);
    lists.set(target, new Set(policies));
  }
  return { guards: names, lists };
}

function isOutage(was: Held, is: Held, will: Held): boolean {
  for (const guard of is.guards) if (!was.guards.has(guard) && !will.guards.has(guard)) return true;
  for (const [target, list] of is.lists) {
    const complete = [was, will].some((one) => {
      const wanted = one.lists.get(target);
      return wanted !== undefined && isWithin(wanted, list);
    });
    if (!complete) return true;
  }
  return false;
}

function isWithin<Item>(part: ReadonlySet<Item>, all: ReadonlySet<Item>): boolean {
  for (const item of part) if (!all.has(item)) return false;
  return true;
}
