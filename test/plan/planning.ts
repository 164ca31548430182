import { decide, type Operation, type Organization } from "../../provider/kernel";
import { kernelWith } from "../../provider/parts";
import type { Guards } from "../../provider/plan/guards";
import { type Ordering, order } from "../../provider/plan/order";
import { prove } from "../../provider/plan/prove";
import { serviceControlGuards } from "../../provider/resources/service-control-policy/guards";
import { FULL_ACCESS } from "../../provider/resources/service-control-policy/rows";
import { company, NOON } from "../support/kernel";

/** Short words for operations, so that a plan in a test reads like a plan. */
export const op = {
  enable: (): Operation => made({ name: "enable_scp" }),
  disable: (): Operation => made({ name: "disable_scp" }),
  policy: (policy: string, content = denying(policy)): Operation =>
    made({ name: "create_scp", policy, title: policy, description: "", content }),
  rewrite: (policy: string, content: string): Operation => made({ name: "update_scp", policy, content }),
  dropPolicy: (policy: string): Operation => made({ name: "delete_scp", policy }),
  bind: (policy: string, target: string): Operation => made({ name: "bind_scp", policy, target, target_type: typeOf(target) }),
  unbind: (policy: string, target: string): Operation =>
    made({ name: "unbind_scp", policy, target, target_type: typeOf(target) }),
  department: (department: string, parent = "root", title = department): Operation =>
    made({ name: "create_department", department, parent, title, description: "", tags: {} }),
  renameDepartment: (department: string, title: string): Operation => made({ name: "rename_department", department, title }),
  dropDepartment: (department: string): Operation => made({ name: "delete_department", department }),
  member: (member: string, department = "root", title = member): Operation =>
    made({
      name: "create_member",
      member,
      title,
      description: "",
      department,
      finance_permissions: ["view_balance", "view_bills"],
      payment_mode: "self_pay",
      payer: null,
    }),
  rename: (member: string, title: string): Operation => made({ name: "update_member", member, title }),
  move: (member: string, department: string): Operation => made({ name: "move_member", member, department }),
  remove: (member: string): Operation => made({ name: "remove_member", member }),
  delete: (member: string, confirm: string): Operation => made({ name: "delete_member", member, confirm }),
  check: (member: string, confirm: string): Operation => made({ name: "check_member_deletion", member, confirm }),
  allowDeletion: (): Operation => made({ name: "enable_member_deletion" }),
  pay: (member: string, payment_mode: string): Operation => made({ name: "set_payment_mode", member, payment_mode, payer: null }),
  delegate: (service: string, member: string): Operation => made({ name: "add_delegated_admin", service, member }),
  undelegate: (service: string, member: string): Operation => made({ name: "remove_delegated_admin", service, member }),
  payFor: (member: string, payer: string | null): Operation =>
    made({ name: "set_payment_mode", member, payment_mode: payer === null ? "self_pay" : "pay_on_behalf", payer }),
  replaceAdmin: (entity: string, member: string): Operation => made({ name: "replace_entity_admin", entity, member }),
  removeAdmin: (entity: string): Operation => made({ name: "remove_entity_admin", entity }),
  forbidDeletion: (): Operation => made({ name: "disable_member_deletion" }),
  administer: (entity: string, member: string): Operation => made({ name: "set_entity_admin", entity, member }),
};

/** Members of the tests begin with `m` or are numbers, everything else that can be a target is a department. */
function typeOf(target: string): "department" | "member" {
  return /^[m\d]/.test(target) ? "member" : "department";
}

function made(operation: Operation & Readonly<Record<string, unknown>>): Operation {
  return operation;
}

export const FULL = FULL_ACCESS;

/** A document that no other policy has. */
function denying(policy: string): string {
  return JSON.stringify({ version: "2.0", statement: [{ effect: "deny", action: `cvm:${policy}`, resource: "*" }] });
}

export const kernel = kernelWith();
const opaque = serviceControlGuards();
const undecided = () => ({ answer: "unknown" }) as const;
/** Guards that compare policies as names: what the planner falls back to where access cannot be decided. */
export const guards: Guards = {
  ...opaque,
  // Even levels that say the same differ by their names.
  levelOf(organization, target) {
    const level = opaque.levelOf(organization, target);
    return level.says === "" ? level : { ...level, says: `${target}: ${level.says}` };
  },
  judging: () => ({ kindOf: () => "", opening: undecided, outage: undecided }),
};

export function plan(start: Organization, operations: readonly Operation[], by: Guards = guards): Ordering {
  return order({ kernel, start, at: NOON, guards: by, wanted: operations.map((operation) => ({ operation, change: null })) });
}

/** The steps of an order that must exist, in words; what the planner added in brackets. Proves it on the way. */
export function stepsOf(start: Organization, operations: readonly Operation[]): readonly string[] {
  const ordering = orderedOf(start, operations);
  return ordering.steps.map(({ operation, added }) => (added === null ? words(operation) : `[${words(operation)}]`));
}

export function orderedOf(
  start: Organization,
  operations: readonly Operation[],
  by: Guards = guards,
): Extract<Ordering, { kind: "ordered" }> {
  const ordering = plan(start, operations, by);
  if (ordering.kind === "stuck") {
    const left = ordering.leftovers.map(
      ({ operation, refusals }) => `${words(operation)} (${refusals.map(({ rule }) => rule.id).join(", ")})`,
    );
    throw new Error(`no order was found; left over: ${left.join("; ")}`);
  }
  const proof = prove(
    kernel,
    start,
    ordering.steps.map((step) => step.operation),
    NOON,
  );
  if (proof.kind === "fails") throw new Error(`the order fails at step ${proof.step}`);
  return ordering;
}

export function words(operation: Operation): string {
  const { name, ...rest } = operation as Operation & Readonly<Record<string, unknown>>;
  const shown = ["policy", "department", "member", "target", "title", "entity", "service"].flatMap((key) => {
    const value = rest[key];
    return typeof value === "string" ? [value] : [];
  });
  return [name, ...shown].join(" ");
}

/** Every organization of a sequence, the start included. */
export function statesOf(start: Organization, operations: readonly Operation[]): readonly Organization[] {
  const states = [start];
  for (const operation of operations) {
    const before = states[states.length - 1] ?? start;
    const decision = decide(kernel, before, operation, NOON);
    if (decision.kind === "refused") throw new Error(`${words(operation)} was refused by ${decision.refusals[0].rule.id}`);
    states.push(decision.organization);
  }
  return states;
}

export { company, NOON };
