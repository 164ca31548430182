import { type Plan, type PlanBlocked, type PlanChange, type PlanStep, planSchema } from "../../provider/plan/plan";
import type { ChartNode } from "../../provider/resources/chart";

/** Hand-made plans. Each of them parses under the published schema. */

export function aStep(
  step: number,
  of: Partial<PlanStep> & { readonly says: string; readonly verb: PlanStep["verb"] },
): PlanStep {
  const called = /[a-z ]*`[^`]*`$/.exec(of.says)?.[0].trim() ?? of.says;
  return {
    step,
    operation: { name: `${of.verb}_something` },
    subject: { table: "member", id: `10000000${String(step).padStart(4, "0")}`, called },
    change: null,
    before: null,
    after: null,
    held_by: [],
    waits_for: [],
    reversible: true,
    added: null,
    awaits: null,
    ...of,
  };
}

export function aNode(kind: ChartNode["kind"], name: string, of: Partial<ChartNode> = {}): ChartNode {
  return {
    kind,
    called: `${kind} \`${name}\``,
    mark: "none",
    remarks: [],
    children: [],
    unchanged: { departments: 0, members: 0 },
    ...of,
  };
}

export function aPlan(of: Partial<Plan> = {}): Plan {
  const steps = of.steps ?? [];
  const changes = of.changes ?? [];
  const countOf = (action: PlanChange["action"]): number => changes.filter((change) => change.action === action).length;
  const plan: Plan = {
    format: "orgplane-plan/1",
    observed: { digest: "d", objects: {} },
    settings: {},
    executable: (of.blocked ?? []).length === 0,
    changes,
    steps,
    breaches: [],
    blocked: [],
    notes: [],
    chart: aNode("organization", "Acme"),
    summary: {
      create: countOf("create"),
      update: countOf("update"),
      replace: countOf("replace"),
      remove: countOf("remove"),
      adopt: countOf("adopt"),
      retain: countOf("retain"),
      steps: steps.length,
      added: steps.filter((step) => step.added !== null).length,
      irreversible: steps.filter((step) => !step.reversible).length,
      waits: Math.min(steps.length, 4),
    },
    ...of,
  };
  planSchema.parse(plan);
  return plan;
}

const before = JSON.stringify({
  version: "2.0",
  statement: [{ effect: "deny", action: ["organization:QuitOrganization"], resource: "*" }],
});
const after = JSON.stringify({
  statement: [{ action: ["organization:QuitOrganization", "domain:RegisterDomain"], effect: "deny", resource: "*" }],
  version: "2.0",
});

/** A reorganization with something of everything: what a reviewer meets on an ordinary day. */
export function mediumPlan(): Plan {
  return aPlan({
    changes: [
      change("department.security", "department `Security`", "+department.security", "create", [["name", null, "Security"]]),
      change("member.audit-log", "member `审计日志`", "100000000021", "update", [
        ["department", "dep-7", "+department.security"],
      ]),
      change("department.production", "department `Production`", "dep-7", "update", [
        ["name", "Prod", "Production"],
        ["service_control_policies", ["p-1"], ["p-1", "p-2"]],
        ["tags", { owner: "ops" }, { owner: "platform", stage: "prod" }],
      ]),
      change("service_control_policy.guard", "service control policy `guard`", "p-1", "update", [["content", before, after]]),
      change("service_control_policy.no-root", "service control policy `no-root`", "p-2", "update", [
        ["description", "", "nobody is root"],
      ]),
      change("member.sandbox-7", "member `sandbox-7`", "100000000077", "remove", []),
      change("department.old-lab", "department `Old lab`", "dep-9", "remove", []),
      change("member.legacy", "member `legacy`", "100000000088", "retain", []),
      {
        ...change("member.payments", "member `payments`", "100000000031", "update", []),
        attributes: [{ attribute: "security_information", before: null, after: null, sensitive: true }],
      },
    ],
    steps: [
      aStep(1, {
        operation: { name: "create_department" },
        verb: "create",
        says: "create department `Security`",
        change: "department.security",
        subject: { table: "department", id: "+department.security", called: "department `Security`" },
      }),
      aStep(2, {
        operation: { name: "move_member" },
        verb: "move",
        says: "move member `审计日志` to department `Security`",
        change: "member.audit-log",
        held_by: [{ rule: "DEPT-UNKNOWN", after: [1], says: "a department has to exist before it is named" }],
        waits_for: [1],
      }),
      aStep(3, {
        operation: { name: "rename_department" },
        verb: "change",
        says: "rename department `Prod` to `Production`",
        change: "department.production",
      }),
      aStep(4, {
        operation: { name: "unbind_scp" },
        verb: "unbind",
        says: "unbind service control policy `legacy-guard` from department `Production`",
        change: "department.production",
        held_by: [{ rule: "SCP-TARGET-LAST", after: [], says: "a target keeps at least one policy" }],
      }),
      aStep(5, {
        operation: { name: "bind_scp" },
        verb: "bind",
        says: "bind service control policy `no-root` to department `Production`",
        change: "department.production",
        held_by: [{ rule: "SCP-BIND-LIMIT", after: [4], says: "at most 5 policies are bound to one target" }],
        waits_for: [3, 4],
      }),
      aStep(6, {
        operation: { name: "update_scp" },
        verb: "change",
        says: "change what service control policy `guard` says",
        change: "service_control_policy.guard",
      }),
      aStep(7, {
        operation: { name: "accept_invitation" },
        verb: "answer",
        says: "account `payments` accepts the invitation",
        change: "member.payments",
        awaits: { who: "the owner of account 100000000031", says: "accept within 15 days" },
      }),
      aStep(8, {
        operation: { name: "withdraw_delegated_admin" },
        verb: "remove",
        says: "withdraw member `sandbox-7` as delegated admin of `CloudAudit`",
        change: "member.sandbox-7",
        added: { rule: "MEMBER-DELETE-DELEGATED-ADMIN", says: "the role ends with the member that is to be deleted" },
      }),
      aStep(9, {
        operation: { name: "enable_member_deletion" },
        verb: "change",
        says: "switch member deletion on",
        added: {
          rule: "MEMBER-DELETE-PERMISSION",
          says: "the declaration says `deletion_policy: delete`; switched off again in step 11",
        },
      }),
      aStep(10, {
        operation: { name: "delete_member" },
        verb: "delete",
        says: "delete member `sandbox-7`",
        change: "member.sandbox-7",
        subject: { table: "member", id: "100000000077", called: "member `sandbox-7`" },
        reversible: false,
        held_by: [
          { rule: "MEMBER-DELETE-DELEGATED-ADMIN", after: [8], says: "a delegated admin cannot be deleted" },
          { rule: "MEMBER-DELETE-PERMISSION", after: [9], says: "members are deleted only while member deletion is on" },
        ],
        waits_for: [8, 9],
      }),
      aStep(11, {
        operation: { name: "disable_member_deletion" },
        verb: "change",
        says: "switch member deletion off",
        waits_for: [10],
        added: { rule: "MEMBER-DELETE-PERMISSION", says: "it was off before" },
      }),
      aStep(12, {
        operation: { name: "delete_department" },
        verb: "delete",
        says: "delete department `Old lab`",
        change: "department.old-lab",
        subject: { table: "department", id: "dep-9", called: "department `Old lab`" },
        held_by: [{ rule: "DEPT-DELETE-EMPTY", after: [10], says: "a department is deleted only when nothing is in it" }],
        waits_for: [10],
      }),
    ],
    breaches: [
      {
        kind: "opening",
        policy: "service control policy `legacy-guard`",
        who: { first: ["member `payments`", "member `ledger`"], count: 14 },
        from: 4,
        to: 5,
        says: "department `Production` has no free place for `no-root` before `legacy-guard` is unbound, so neither holds for one step",
      },
    ],
    access: {
      groups: [
        {
          who: { first: ["member `payments`", "member `ledger`"], count: 14 },
          more: {
            answer: "yes",
            examples: [
              {
                action: "cbs:CreateDisks",
                resource: "*",
                conditions: { "cbs:disk_encrypt": ["false"] },
                decided_by: { policy: "service control policy `legacy-guard`", statement: 2, level: "department `Production`" },
                says: "`cbs:CreateDisks` with `cbs:disk_encrypt` = `false`: denied before by statement 2 of service control policy `legacy-guard`, bound to department `Production`",
              },
            ],
          },
          less: { answer: "unknown", why: "a policy on the way cannot be read" },
        },
      ],
      others: { groups: 3, members: 4 },
      unchanged: 1_201,
    },
    notes: [
      {
        kind: "warning",
        code: "MEMBER-DELETE-COOLING",
        subject: "member.sandbox-7",
        says: "the account of member `sandbox-7` is closed for good; its resources go with it",
      },
      {
        kind: "retained",
        code: "retained",
        subject: "member.legacy",
        says: "member `legacy` is no longer declared and stays: its deletion_policy is `retain`",
      },
      {
        kind: "unmanaged",
        code: "unmanaged",
        subject: null,
        says: "not declared here and left alone: member `finance-bot`, member `old-crm` and 3 more",
      },
    ],
    chart: aNode("organization", "Acme", {
      children: [
        aNode("member", "legacy", { remarks: ["stays, no longer declared"] }),
        aNode("department", "Security", {
          mark: "create",
          children: [aNode("member", "审计日志", { mark: "moved_in", remarks: ["from `Production`"] })],
        }),
        aNode("department", "Production", {
          mark: "update",
          remarks: ["renamed from `Prod`", "binds `no-root`", "unbinds `legacy-guard`"],
          children: [
            aNode("member", "审计日志", { mark: "moved_out", remarks: ["to `Security`"] }),
            aNode("member", "payments", { mark: "update", remarks: ["security information"] }),
          ],
          unchanged: { departments: 2, members: 12 },
        }),
        aNode("department", "Old lab", {
          mark: "remove",
          children: [aNode("member", "sandbox-7", { mark: "remove", remarks: ["deleted for good"] })],
        }),
      ],
      unchanged: { departments: 1, members: 3 },
    }),
  });
}

function change(
  address: string,
  called: string,
  id: string,
  action: PlanChange["action"],
  attributes: readonly (readonly [string, unknown, unknown])[],
): PlanChange {
  const type = address.split(".")[0] ?? "";
  const references = new Set(["department", "service_control_policies"]);
  return {
    address,
    type,
    called,
    id,
    action,
    attributes: attributes.map(([attribute, was, is]) => ({
      attribute,
      before: was,
      after: is,
      ...(references.has(attribute) ? { names: idNames } : {}),
    })),
  };
}

const idNames = {
  "dep-7": "department `Production`",
  "+department.security": "department `Security`",
  "p-1": "service control policy `guard`",
  "p-2": "service control policy `no-root`",
};

/** Two moves that wait for each other, and what a reader is told. */
export function blockedPlan(): Plan {
  const blocked = (says: string, waits_for: readonly string[]): PlanBlocked => ({
    operation: { name: "move_member" },
    says,
    change: null,
    refused_by: [
      {
        rule: "DEPT-MEMBERS-LIMIT",
        sentence: "a department holds at most 2 members",
        advice: "raise the quota or move a member elsewhere first",
        blockers: ["member `a` is still in the department", "member `b` is still in the department"],
        more_blockers: 1,
        waits_for,
      },
    ],
  });
  return aPlan({
    blocked: [
      blocked("move member `a` to department `East`", ["move member `b` to department `West`"]),
      blocked("move member `b` to department `West`", ["move member `a` to department `East`"]),
    ],
  });
}

/** `n` steps: mostly creations, of which the last `deletions` delete something for good. */
export function largePlan(
  n: number,
  deletions: number,
  nameOf = (i: number): string => `account-${String(i).padStart(6, "0")}`,
): Plan {
  const steps = Array.from({ length: n }, (_, i): PlanStep => {
    const name = nameOf(i);
    const subject = { table: "member", id: `m-${i}`, called: `member \`${name}\`` };
    if (i >= n - deletions) {
      return aStep(i + 1, {
        operation: { name: "delete_member" },
        verb: "delete",
        says: `delete member \`${name}\``,
        reversible: false,
        subject,
      });
    }
    return i % 2 === 0
      ? aStep(i + 1, { operation: { name: "create_member" }, verb: "create", says: `create member \`${name}\``, subject })
      : aStep(i + 1, {
          operation: { name: "bind_scp" },
          verb: "bind",
          says: `bind service control policy \`guard\` to member \`${name}\``,
          subject,
          waits_for: [i],
        });
  });
  const created = steps.filter((step) => step.verb === "create");
  const children = created.map((step) => aNode("member", step.subject.called.split("`")[1] ?? "", { mark: "create" }));
  return aPlan({ steps, chart: aNode("organization", "Acme", { children }) });
}
