import type { AccessChange, AccessChanges, AccessExample, AccessVerdict } from "../access/changes";
import type { Called, Organization } from "../kernel";
import { calledIn } from "../resources/called";
import type { Domain } from "./make";
import type { PlanAccess } from "./plan";

/** Groups that a plan names; more than that nobody reads. */
const groupsTold = 50;

/** Who may do more and who less once the plan is applied, in people's words; undefined when nobody's access changes. */
export function accessOf(domain: Domain, start: Organization, end: Organization): PlanAccess | undefined {
  const { changes, unchanged }: AccessChanges = domain.accessChanges(start, end);
  if (changes.length === 0) return undefined;
  const left = changes.slice(groupsTold);
  return {
    groups: changes.slice(0, groupsTold).map((change) => groupOf(domain, change, start, end)),
    others: { groups: left.length, members: left.reduce((sum, { members }) => sum + members.count, 0) },
    unchanged,
  };
}

function groupOf(domain: Domain, change: AccessChange, start: Organization, end: Organization): PlanAccess["groups"][number] {
  const then = calledIn(start, domain.types, domain.names);
  const now = calledIn(end, domain.types, domain.names);
  const { first, count } = change.members;
  return {
    who: { first: first.map((member) => now(domain.guarded.member, member)), count },
    more: answerOf(domain, change.gains, count, "before", then),
    less: answerOf(domain, change.loses, count, "afterwards", now),
  };
}

function answerOf(
  domain: Domain,
  verdict: AccessVerdict,
  members: number,
  when: "before" | "afterwards",
  called: Called,
): PlanAccess["groups"][number]["more"] {
  if (verdict.answer !== "yes") return verdict;
  return { answer: "yes", examples: verdict.examples.map((example) => exampleOf(domain, example, members, when, called)) };
}

function exampleOf(
  { guarded }: Domain,
  { request: { action, resource, conditions }, denied }: AccessExample,
  members: number,
  when: string,
  called: Called,
) {
  const call = callText(action, resource, conditions);
  if (denied === null) return { action, resource, conditions, decided_by: null, says: call };
  const { target, policy, statement, isOwn, isCommon } = denied;
  const level =
    isOwn && members > 1
      ? "each of these members"
      : `${called(isOwn ? guarded.member : guarded.place, target.id)}${isCommon ? "" : " and others"}`;
  const named = policy === null ? null : called(guarded.policy, policy);
  const why =
    named === null
      ? `denied ${when}: no policy of ${level} allows it`
      : `denied ${when} by statement ${(statement ?? 0) + 1} of ${named}, bound to ${level}`;
  return {
    action,
    resource,
    conditions,
    decided_by: { policy: named, statement: statement === null ? null : statement + 1, level },
    says: `${call}: ${why}`,
  };
}

/** "`cbs:CreateDisks` with `cbs:disk_encrypt` = `false`". */
export function callText(action: string, resource: string, conditions: Readonly<Record<string, readonly string[]>>): string {
  const given = Object.entries(conditions).map(
    ([key, values]) => `\`${key}\` = ${values.map((value) => `\`${value}\``).join(", ")}`,
  );
  return [
    `\`${action}\``,
    ...(resource === "*" ? [] : [`on \`${resource}\``]),
    ...(given.length === 0 ? [] : [`with ${given.join(" and ")}`]),
  ].join(" ");
}
