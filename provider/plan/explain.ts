import type { Organization } from "../kernel";
import { calledIn } from "../resources/called";
import { masked } from "../resources/secrets";
import type { GuardBreach } from "./guards";
import type { Domain } from "./make";
import type { Leftover } from "./order";
import type { PlanBlocked, PlanBreach } from "./plan";

/** Breaches in people's words. @param organizations the one before each step, and the last */
export function breachesOf(
  domain: Domain,
  breaches: readonly GuardBreach[],
  organizations: readonly Organization[],
): readonly PlanBreach[] {
  return breaches.map((breach) => {
    const { guarded } = domain;
    const organization = organizations[breach.from + 1] ?? organizations[0];
    const before = organizations[0];
    if (organization === undefined || before === undefined)
      throw new Error("a breach was found in a plan without an organization");
    const called = (table: string, id: string): string => {
      const now = calledIn(organization, domain.types, domain.names)(table, id);
      return now.includes(`\`${id}\``) ? calledIn(before, domain.types, domain.names)(table, id) : now;
    };
    const policies = breach.policies.map((policy) => nameIn(called(guarded.policy, policy)));
    const levels = breach.levels.map((level) => levelCalled(domain, organization, level));
    const first = breach.members.first.map((member) => called(guarded.member, member));
    const named = [...policies, ...levels].join(", ");
    return {
      kind: breach.kind,
      policy: named,
      who: { first, count: breach.members.count },
      from: breach.from + 1,
      to: breach.to + 1,
      says: sentence(breach),
    };
  });
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
      ? "meanwhile neither everything holds that held before nor everything that holds afterwards"
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
