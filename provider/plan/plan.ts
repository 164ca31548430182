import { z } from "zod";
import type { ChartNode } from "../resources/chart";

export type { ChartNode };

/**
 * The plan: plain JSON, deterministic (the same declarations, ledger and observation give the same bytes), readable without
 * orgplane. It holds no time, no path, no secret and nothing of the frontend it came from. This schema is the published one.
 */

const json: z.ZodType<unknown> = z.unknown();

const operation = z.looseObject({ name: z.string().describe("The operation, in the vocabulary of the rule catalogue.") });

const attributeChange = z.strictObject({
  attribute: z.string(),
  before: json,
  after: json,
  sensitive: z.boolean().optional().describe("The values are kept out of the plan."),
  names: z.record(z.string(), z.string()).optional().describe("What people call the ids in the values of a reference."),
});

export const changeSchema = z.strictObject({
  address: z.string().describe("The declaration, for example `department.security`."),
  type: z.string(),
  called: z.string().describe("What people call it: department `Security`."),
  id: z.string().describe("Its id in the cloud, or `+address` when it does not exist yet."),
  action: z.enum(["create", "update", "replace", "remove", "adopt", "retain"]),
  why: z.string().optional().describe("Why it is retained, or how it was found."),
  attributes: z.array(attributeChange),
});

export const stepSchema = z.strictObject({
  step: z.int().positive().describe("Its place in the sequence, from 1."),
  operation,
  subject: z.strictObject({ table: z.string(), id: z.string(), called: z.string() }),
  says: z.string().describe("One line for people."),
  change: z
    .string()
    .nullable()
    .describe("The address of the declaration it serves; null for a step that the planner added for several."),
  verb: z.enum(["create", "change", "move", "bind", "unbind", "remove", "delete", "answer"]),
  before: z
    .record(z.string(), json)
    .nullable()
    .describe("The fields it changes, as they were; null when the object did not exist."),
  after: z.record(z.string(), json).nullable().describe("The same fields afterwards; null when the object is gone."),
  held_by: z
    .array(z.strictObject({ rule: z.string(), after: z.array(z.int().positive()), says: z.string() }))
    .describe("The rules that hold it at its place, with the steps it stands behind because of them."),
  waits_for: z.array(z.int().positive()).describe("Steps that must be done before it starts; everything else may run at once."),
  reversible: z.boolean(),
  added: z
    .strictObject({ rule: z.string(), says: z.string() })
    .nullable()
    .describe("Set when the planner added it: the rule that demanded it, and why that is what the author asked for."),
  awaits: z
    .strictObject({ who: z.string(), says: z.string() })
    .nullable()
    .describe("Set when somebody else has to do it (accept an invitation, approve a creation): apply waits."),
});

export const breachSchema = z.strictObject({
  kind: z.enum(["opening", "outage"]),
  policy: z.string().describe("What people call the policies that are missing, or in the way."),
  who: z.strictObject({ first: z.array(z.string()).describe("At most ten members, as people call them."), count: z.int() }),
  from: z.int().describe("The first step after which it holds."),
  to: z.int().describe("The step that ends it."),
  example: z
    .string()
    .optional()
    .describe("A call of the first of them, and what decides it; absent where policies were compared as names."),
  says: z.string().describe("What that means, and why it cannot be avoided."),
});

const accessAnswer = z.discriminatedUnion("answer", [
  z.strictObject({ answer: z.literal("no").describe("Proved.") }),
  z.strictObject({
    answer: z.literal("yes"),
    examples: z.array(
      z.strictObject({
        action: z.string(),
        resource: z.string(),
        conditions: z.record(z.string(), z.array(z.string())),
        decided_by: z
          .strictObject({
            policy: z.string().nullable().describe("What people call it; null where no policy of the level allows the call."),
            statement: z.int().positive().nullable().describe("From 1."),
            level: z.string().describe("The department or member that the policy is bound to."),
          })
          .nullable()
          .describe("What denies the call before (for more) or afterwards (for less)."),
        says: z.string().describe("The call and what decides it, in one line."),
      }),
    ),
  }),
  z.strictObject({ answer: z.literal("unknown").describe("Could not be decided."), why: z.string() }),
]);

export const accessSchema = z.strictObject({
  groups: z
    .array(
      z.strictObject({
        who: z.strictObject({ first: z.array(z.string()).describe("At most ten members, as people call them."), count: z.int() }),
        more: accessAnswer.describe("May they do, after the plan, what they may not do before?"),
        less: accessAnswer.describe("May they do, before the plan, what they may not do afterwards?"),
      }),
    )
    .describe("Members whose access changes alike, the largest group first."),
  others: z
    .strictObject({ groups: z.int(), members: z.int() })
    .describe("Further groups that change, left out for their number."),
  unchanged: z.int().describe("Members who stay and may do exactly what they may do before: proved."),
});

export const checkSchema = z.strictObject({
  subject: z.strictObject({ id: z.string(), called: z.string() }),
  says: z.string().describe("The operation that was checked, in one line."),
  change: z.string().nullable(),
  step: z.int().positive().nullable().describe("Its place among the steps; null when it found none."),
  operator: z.string().describe("Who has to perform it."),
  confirm: z.string().describe("What is confirmed with it."),
  asked: z.int().describe("How many questions the check has."),
  findings: z
    .array(
      z.strictObject({
        check: z.string(),
        rule: z.string(),
        blockers: z.array(z.string()),
        more_blockers: z.int(),
        remedy: z.string().nullable(),
        cleared: z.boolean().describe("Earlier steps of this plan clear it."),
      }),
    )
    .describe("What stands in its way before the plan, all of it."),
});

export const blockedSchema = z.strictObject({
  operation,
  says: z.string(),
  change: z.string().nullable(),
  refused_by: z.array(
    z.strictObject({
      rule: z.string(),
      sentence: z.string(),
      advice: z.string().optional(),
      blockers: z.array(z.string()),
      more_blockers: z.int(),
      waits_for: z.array(z.string()).describe("Other blocked operations that would change the answer."),
    }),
  ),
});

export const noteSchema = z.strictObject({
  kind: z.enum(["warning", "retained", "adopted", "unmanaged"]),
  code: z.string(),
  subject: z.string().nullable(),
  says: z.string(),
});

export const chartSchema: z.ZodType<ChartNode> = z.lazy(() =>
  z.strictObject({
    kind: z.enum(["organization", "department", "member"]),
    called: z.string(),
    mark: z.enum(["none", "create", "update", "remove", "moved_in", "moved_out"]),
    remarks: z.array(z.string()),
    children: z.array(chartSchema),
    unchanged: z.strictObject({ departments: z.int(), members: z.int() }),
  }),
);

export const planSchema = z.strictObject({
  format: z.literal("orgplane-plan/1"),
  observed: z.strictObject({
    digest: z.string().describe("Of everything observed; a plan is applied to this observation only."),
    revision: z.int().optional(),
    objects: z.record(z.string(), z.string()).describe("A fingerprint per observed object, to say what changed since."),
  }),
  settings: z.record(z.string(), z.union([z.boolean(), z.number(), z.string()])),
  executable: z.boolean().describe("False when some operation finds no place; see `blocked`."),
  changes: z.array(changeSchema),
  steps: z.array(stepSchema),
  breaches: z.array(breachSchema),
  access: accessSchema
    .optional()
    .describe("Who may do more, and who less, once the plan is applied; absent when no policy or place changes."),
  checks: z
    .array(checkSchema)
    .optional()
    .describe("The checks before what cannot be undone (deleting a member), one per such operation, with all their findings."),
  blocked: z.array(blockedSchema),
  notes: z.array(noteSchema),
  ledger: z
    .record(z.string(), z.strictObject({ type: z.string(), id: z.string(), remembered: z.record(z.string(), json) }).nullable())
    .optional()
    .describe(
      "What the ledger is to hold afterwards, by address, where that differs from what it holds; null: nothing any more.",
    ),
  chart: chartSchema,
  summary: z.strictObject({
    create: z.int(),
    update: z.int(),
    replace: z.int(),
    remove: z.int(),
    adopt: z.int(),
    retain: z.int(),
    steps: z.int(),
    added: z.int(),
    irreversible: z.int(),
    waits: z.int().describe("Length of the longest chain of steps that wait for each other."),
  }),
});

type DeepReadonly<T> = T extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

export type Plan = DeepReadonly<z.infer<typeof planSchema>>;
export type PlanChange = DeepReadonly<z.infer<typeof changeSchema>>;
export type PlanStep = DeepReadonly<z.infer<typeof stepSchema>>;
export type PlanBreach = DeepReadonly<z.infer<typeof breachSchema>>;
export type PlanAccess = DeepReadonly<z.infer<typeof accessSchema>>;
export type PlanCheck = DeepReadonly<z.infer<typeof checkSchema>>;
export type PlanBlocked = DeepReadonly<z.infer<typeof blockedSchema>>;
export type PlanNote = DeepReadonly<z.infer<typeof noteSchema>>;
