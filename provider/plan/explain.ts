import type { Organization } from "../kernel";
import { calledIn } from "../resources/called";
import { masked } from "../resources/secrets";
import { callText } from "./access";
import type { Example, GuardBreach } from "./guards";
import type { Domain } from "./make";
import type { Leftover } from "./order";
import type { PlanBlocked, PlanBreach } from "./plan";

/** Puts breaches into people's words, with the names that things have at that moment of the plan. */
export interface BreachTeller {
  /** To be shown the organization after each number of steps. */
  pass(organization: Organization, after: number): void;
  breaches(): readonly PlanBreach[];
}

export function breachTeller(domain: Domain, breaches: readonly GuardBreach[]): BreachTeller {
  const beginning = new Map<number, number[]>();
  for (const [index, { from }] of breaches.entries()) {
    const same = beginning.get(from + 1);
    if (same === undefined) beginning.set(from + 1, [index]);
    else same.push(index);
  }
  const told: PlanBreach[] = [];
  let start: Organization | undefined;
  return {
    pass(organization, after) {
      start ??= organization;
      for (const index of beginning.get(after) ?? []) {
        const breach = breaches[index];
        if (breach !== undefined) told[index] = breachOf(domain, breach, organization, start);
      }
    },
    breaches() {
      if (told.length !== breaches.length) throw new Error("a breach was found in a plan that does not come that far");
      return told;
    },
  };
}

function breachOf(domain: Domain, breach: GuardBreach, organization: Organization, before: Organization): PlanBreach {
  const { guarded } = domain;
  const called = (table: string, id: string): string => {
    const now = calledIn(organization, domain.types, domain.names)(table, id);
    return now.includes(`\`${id}\``) ? calledIn(before, domain.types, domain.names)(table, id) : now;
  };
  const policies = breach.policies.map((policy) => nameIn(called(guarded.policy, policy)));
  const levels = breach.levels.map((level) => levelCalled(domain, organization, level));
  const first = breach.members.first.map((member) => called(guarded.member, member));
  const { example } = breach;
  const level = (target: string): string => levelCalled(domain, organization, target);
  const decided =
    example === undefined ? undefined : exampleText(example, breach.kind, (id) => nameIn(called(guarded.policy, id)), level);
  // Nothing is missing by name where what a level lists opens, or a policy says something else.
  const named = [...policies, ...levels];
  const by = example?.by;
  if (named.length === 0 && by) named.push(by.policy === null ? level(by.target) : nameIn(called(guarded.policy, by.policy)));
  return {
    kind: breach.kind,
    policy: named.join(", "),
    who: { first, count: breach.members.count },
    from: breach.from + 1,
    to: breach.to + 1,
    ...(decided === undefined ? {} : { example: decided }),
    says: sentence(breach),
  };
}

function exampleText(
  { action, resource, conditions, by }: Example,
  kind: GuardBreach["kind"],
  policyCalled: (policy: string) => string,
  levelCalled: (target: string) => string,
): string {
  const call = callText(action, resource, conditions);
  const who =
    by === null
      ? ""
      : by.policy === null
        ? `: no policy of ${levelCalled(by.target)} allows it`
        : ` by statement ${(by.statement ?? 0) + 1} of ${policyCalled(by.policy)} on ${levelCalled(by.target)}`;
  return kind === "opening"
    ? `allowed meanwhile: ${call}, denied before${who}`
    : `denied meanwhile: ${call}${by === null ? "" : `, denied${who}`}`;
}

/** The name alone: a list of policies need not say of each that it is one. */
function nameIn(called: string): string {
  return /`.*`/.exec(called)?.[0] ?? called;
}

function levelCalled({ guarded, types, names }: Domain, organization: Organization, level: string): string {
  const called = calledIn(organization, types, names);
  const place = called(guarded.place, level);
  return place.includes(`\`${level}\``) ? called(guarded.member, level) : place;
}

function sentence({ kind, because }: GuardBreach): string {
  const what =
    kind === "opening"
      ? "meanwhile somebody may do what is forbidden before and afterwards"
      : "meanwhile less is allowed than before and afterwards";
  const why =
    because === "joining"
      ? "a member has to exist before a policy can be bound to it; bind the policy to its department to avoid this"
      : "no order avoids it: where a target is full, an old policy makes room for each new one";
  return `${what}; ${why}`;
}

/** Operations that found no place, in people's words: who refuses them, what blocks, and whose operation would change that. */
export function blockedOf(domain: Domain, end: Organization, leftovers: readonly Leftover[]): readonly PlanBlocked[] {
  const called = calledIn(end, domain.types, domain.names);
  const saysOf = ({ operation }: Leftover): string =>
    domain.kernel.operations.get(operation.name)?.describe(operation, called) ?? operation.name;
  return leftovers.map((leftover) => ({
    operation: { ...masked(domain.kernel, leftover.operation, leftover.change ?? "plan") },
    says: saysOf(leftover),
    change: leftover.change,
    refused_by: leftover.refusals.map((refusal) => {
      const { first, count } = refusal.blockers();
      return {
        rule: refusal.rule.id,
        sentence: refusal.rule.sentence,
        ...(refusal.rule.advice === undefined ? {} : { advice: refusal.rule.advice }),
        blockers: first.map(({ table, id, says }) => `${called(table, id)} ${says}`),
        more_blockers: Math.max(0, count - first.length),
        waits_for: leftover.waitsFor.flatMap((other) => {
          const blocker = leftovers[other];
          return blocker === undefined ? [] : [saysOf(blocker)];
        }),
      };
    }),
  }));
}
