import type { Observation } from "../../provider/backend/backend";
import { fingerprints } from "../../provider/backend/fingerprint";
import type { Operation } from "../../provider/kernel";
import type { LedgerEdits } from "../../provider/ledger/ledger";
import { kernelWith, resourceTypes } from "../../provider/parts";
import type { Plan, PlanChange, PlanStep } from "../../provider/plan/plan";
import { calledIn } from "../../provider/resources/called";
import { masked } from "../../provider/resources/secrets";

/** A step as a test writes it: what is asked, for which declaration, behind which other steps (from 1). */
export interface Wanted {
  readonly change: string;
  readonly operation: Operation & Readonly<Record<string, unknown>>;
  readonly after?: readonly number[];
  readonly awaits?: boolean;
}

export const tables = resourceTypes.map((type) => type.table);

/** A plan for `observation`, written by hand: it holds what applying needs. */
export function planOf(
  observation: Observation,
  wanted: readonly Wanted[],
  { ledger = {}, changes = [] }: { readonly ledger?: LedgerEdits; readonly changes?: readonly PlanChange[] } = {},
): Plan {
  const kernel = kernelWith(observation.settings);
  const called = calledIn(observation.organization, resourceTypes);
  const steps = wanted.map(({ change, operation, after = [], awaits = false }, index): PlanStep => {
    const definition = kernel.operations.get(operation.name);
    if (definition === undefined) throw new Error(`no operation ${operation.name}`);
    const subject = definition.subject(operation);
    return {
      step: index + 1,
      operation: masked(kernel, operation, change) as Operation & Record<string, unknown>,
      subject: { ...subject, called: called(subject.table, subject.id) },
      says: definition.describe(operation, called),
      change,
      verb: definition.verb,
      before: null,
      after: null,
      held_by: [],
      waits_for: after,
      reversible: definition.reversible,
      added: null,
      awaits: awaits ? { who: definition.answeredBy?.(operation, called) ?? "somebody", says: "" } : null,
    };
  });
  const { digest, objects } = fingerprints(observation.organization, tables);
  return {
    format: "orgplane-plan/1",
    observed: { digest, objects, ...(observation.revision === undefined ? {} : { revision: observation.revision }) },
    settings: observation.settings,
    executable: true,
    changes,
    steps,
    breaches: [],
    blocked: [],
    notes: [],
    ledger,
    chart: {
      kind: "organization",
      called: "organization",
      mark: "none",
      remarks: [],
      children: [],
      unchanged: { departments: 0, members: 0 },
    },
    summary: {
      create: 0,
      update: 0,
      replace: 0,
      remove: 0,
      adopt: 0,
      retain: 0,
      steps: steps.length,
      added: 0,
      irreversible: 0,
      waits: 0,
    },
  };
}

const full = '{"version":"2.0","statement":[{"effect":"deny","action":["cam:*"],"resource":["*"]}]}';
const terms = {
  description: "",
  finance_permissions: ["view_balance", "view_bills"],
  payment_mode: "self_pay",
  payer: null,
};
const department = (key: string, title: string, parent: string, after: readonly number[] = []): Wanted => ({
  change: `department.${key}`,
  operation: { name: "create_department", department: `+department.${key}`, parent, title, description: "", tags: {} },
  after,
});

/** The first day of a small company: every way in which a step can refer to what another one creates. */
export const firstDay: readonly Wanted[] = [
  department("security", "Security", "root"),
  department("audit", "Audit", "+department.security", [1]),
  department("production", "Production", "root"),
  department("sandbox", "Sandbox", "root"),
  { change: "organization", operation: { name: "enable_scp" }, after: [] },
  {
    change: "service_control_policy.no-cam",
    operation: {
      name: "create_scp",
      policy: "+service_control_policy.no-cam",
      title: "no-cam",
      description: "",
      content: full,
    },
    after: [5],
  },
  {
    change: "department.production",
    operation: {
      name: "bind_scp",
      policy: "+service_control_policy.no-cam",
      target: "+department.production",
      target_type: "department",
    },
    after: [3, 5, 6],
  },
  {
    change: "department.production",
    operation: { name: "unbind_scp", policy: "FullQcloudAccess", target: "+department.production", target_type: "department" },
    after: [7],
  },
  {
    change: "member.log",
    operation: { name: "create_member", member: "+member.log", title: "log-archive", department: "+department.audit", ...terms },
    after: [2],
  },
  {
    change: "member.app",
    operation: { name: "create_member", member: "+member.app", title: "app", department: "+department.production", ...terms },
    after: [3],
  },
  {
    change: "member.log",
    operation: { name: "bind_security_info", member: "+member.log", email: "ann@example.com", mobile: "13800000000" },
    after: [9],
  },
  {
    change: "member.beta",
    operation: {
      name: "invite_member",
      invitation: "+member.beta/invitation",
      account: "200000000001",
      allow_quit: true,
      title: "beta",
      department: "+department.sandbox",
      ...terms,
    },
    after: [4],
  },
  {
    change: "member.beta",
    operation: { name: "accept_invitation", invitation: "+member.beta/invitation", account: "200000000001" },
    after: [12],
    awaits: true,
  },
  {
    change: "member.app",
    operation: { name: "move_member", member: "+member.app", department: "+department.sandbox" },
    after: [4, 10],
  },
  {
    change: "department.security",
    operation: { name: "rename_department", department: "+department.security", title: "Security-and-audit" },
    after: [1],
  },
];

const owned = (type: string, key: string, id = `+${type}.${key}`): LedgerEdits => ({
  [`${type}.${key}`]: { type, id, remembered: {} },
});

export const firstLedger: LedgerEdits = {
  ...owned("department", "security"),
  ...owned("department", "audit"),
  ...owned("department", "production"),
  ...owned("department", "sandbox"),
  ...owned("service_control_policy", "no-cam"),
  ...owned("member", "log"),
  ...owned("member", "app"),
  ...owned("member", "beta", "200000000001"),
};

export const secretOperations: readonly Operation[] = firstDay.map(({ operation }) => operation);
