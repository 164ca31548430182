import fc from "fast-check";
import { stringify } from "yaml";
import { MANAGEMENT } from "../support/kernel";

/** Organizations as people mean them, and the ways in which people write the same down. */

interface Statement {
  readonly effect: "allow" | "deny";
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly vpn: boolean;
}

interface Target {
  readonly policies: readonly number[];
  readonly tagged: readonly number[];
}

export interface Meant {
  readonly root: Target;
  readonly departments: readonly (Target & {
    readonly parent: number | undefined;
    readonly description: string;
    readonly tags: Readonly<Record<string, string>>;
  })[];
  readonly members: readonly (Target & {
    readonly department: number | undefined;
    readonly description: string;
    readonly finance: readonly string[];
    readonly paid: boolean;
    readonly deletion: string;
  })[];
  readonly policies: readonly (readonly Statement[])[];
  readonly tagPolicies: readonly {
    readonly key: string;
    readonly values: readonly string[];
    readonly types: readonly string[];
  }[];
  readonly unit: { readonly resources: readonly string[]; readonly recipients: readonly number[] };
  readonly reviewed: boolean;
  readonly delegated: number | undefined;
}

const some = <T>(values: readonly T[]) => fc.subarray([...values]);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const target = { policies: some([0, 1, 2]), tagged: some([0, 1]) };
const description = fc.constantFrom("", "", "what it is for", "说明: #1");

const statement: fc.Arbitrary<Statement> = fc.record({
  effect: fc.constantFrom("allow", "deny"),
  actions: fc.subarray(["cvm:*", "cos:Delete*", "domain:CreateOrder", "*"], { minLength: 1 }),
  resources: fc.subarray(["*", "qcs::cvm:ap-guangzhou::instance/*", "qcs::cos:::a/b"], { minLength: 1 }),
  vpn: fc.boolean(),
});

export const meant: fc.Arbitrary<Meant> = fc.record({
  root: fc.record(target),
  departments: fc.tuple(
    ...[0, 1, 2, 3].map((index) =>
      fc.record({
        ...target,
        parent: index === 0 ? fc.constant(undefined) : maybe(fc.nat(index - 1)),
        description,
        tags: fc.constantFrom({}, { env: "prod" }, { b: "2", a: "1" }),
      }),
    ),
  ),
  members: fc.array(
    fc.record({
      ...target,
      department: maybe(fc.nat(3)),
      description,
      finance: some(["budget", "cost_analysis", "credit_limit"]),
      paid: fc.boolean(),
      deletion: fc.constantFrom("retain", "retain", "quarantine", "remove", "delete"),
    }),
    { minLength: 4, maxLength: 4 },
  ),
  policies: fc.array(fc.array(statement, { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 3 }),
  tagPolicies: fc.array(
    fc.record({
      key: fc.constantFrom("team", "cost center"),
      values: fc.subarray(["a", "b-*", "c"], { minLength: 1 }),
      types: some(["cvm:instance", "cos:bucket"]),
    }),
    { minLength: 2, maxLength: 2 },
  ),
  unit: fc.record({ resources: some(["p-1", "p-2"]), recipients: some([0, 1, 2, 3]) }),
  reviewed: fc.boolean(),
  delegated: maybe(fc.nat(3)),
});

/** Decisions about how something is written; a finite list that is gone through again and again. */
export class Style {
  #at = 0;

  constructor(private readonly decisions: readonly number[]) {}

  /** One of `count` ways. */
  way(count: number): number {
    const decision = this.decisions[this.#at++ % this.decisions.length] ?? 0;
    return decision % count;
  }

  yes(): boolean {
    return this.way(2) === 1;
  }

  /** The same items in another order, some perhaps twice. */
  set<T>(items: readonly T[], repeated = true): readonly T[] {
    const written = [...items];
    for (let index = written.length - 1; index > 0; index--) {
      const other = this.way(index + 1);
      const [a, b] = [written[index], written[other]];
      if (a !== undefined && b !== undefined) [written[index], written[other]] = [b, a];
    }
    const first = written[0];
    return repeated && first !== undefined && this.way(4) === 3 ? [...written, first] : written;
  }

  /** Entries in another order. */
  map(entries: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    return Object.fromEntries(this.set(Object.entries(entries), false));
  }

  /** A value that is the default: written or left out. */
  unless(isDefault: boolean, name: string, value: unknown): Readonly<Record<string, unknown>> {
    return isDefault && this.yes() ? {} : { [name]: value };
  }
}

export const style: fc.Arbitrary<Style> = fc
  .array(fc.nat(1000), { minLength: 20, maxLength: 60 })
  .map((decisions) => new Style(decisions));

/** The organization as one of many YAML texts that mean it. */
export function written(of: Meant, how: Style): string {
  const departments = of.departments.map((department, index) => ({ department, index, key: `d${index}` }));
  const inside = (parent: number | undefined): Readonly<Record<string, unknown>> => {
    const here = departments.filter(({ department }) => department.parent === parent);
    return how.map(
      Object.fromEntries(here.map(({ department, index, key }) => [key, departmentOf(of, department, index, how, inside)])),
    );
  };
  const loose = of.members.flatMap((member, index) =>
    member.department === undefined ? [[`m${index}`, memberOf(of, index, how)] as const] : [],
  );
  const organization = {
    ...boundOf(of.root, how),
    service_control: true,
    tag_policy: true,
    member_deletion: true,
    quarantine: "d0",
  };
  const text = how.map({
    organization: how.map({ ...organization, ...how.unless(true, "deletion_policy", "retain") }),
    departments: inside(undefined),
    members: how.map(Object.fromEntries(loose)),
    service_control_policies: how.map(
      Object.fromEntries(of.policies.map((policy, index) => [`p${index}`, policyOf(policy, index, how)])),
    ),
    tag_policies: how.map(
      Object.fromEntries(of.tagPolicies.map((policy, index) => [`t${index}`, tagPolicyOf(policy, index, how)])),
    ),
    shared_units: { u: unitOf(of, how) },
    ...(isReviewed(of) ? { operation_reviews: { r: reviewOf(of, how) } } : {}),
    ...(of.delegated === undefined ? {} : { delegated_admins: { a: { member: `m${of.delegated}`, service: "cloudaudit" } } }),
    organization_services: { billing: { service: "billing", ...how.unless(true, "enabled", true) } },
  });
  return [() => stringify(text), () => JSON.stringify(text), () => JSON.stringify(text, null, 4)][how.way(3)]?.() ?? "";
}

type Inside = (parent: number | undefined) => Readonly<Record<string, unknown>>;

function departmentOf(
  of: Meant,
  { description, tags, ...bound }: Meant["departments"][number],
  index: number,
  how: Style,
  inside: Inside,
) {
  const members = of.members.flatMap((member, at) => (member.department === index ? [at] : []));
  const nested = Object.fromEntries(members.map((at) => [`m${at}`, memberOf(of, at, how)]));
  return how.map({
    name: `D${index}`,
    ...how.unless(description === "", "description", description),
    ...how.unless(Object.keys(tags).length === 0, "tags", how.map(tags)),
    ...boundOf(bound, how),
    ...(members.length > 0 ? { members: how.map(nested) } : {}),
    departments: inside(index),
  });
}

function memberOf(of: Meant, index: number, how: Style) {
  const member = of.members[index];
  if (member === undefined) throw new Error(`there is no member ${index}`);
  const { description, finance, paid, deletion } = member;
  const granted = how.yes() ? [...finance, "view_bills"] : finance;
  return how.map({
    name: `m-${index}`,
    ...how.unless(description === "", "description", description),
    ...how.unless(finance.length === 0, "finance_permissions", how.set(granted)),
    ...how.unless(!paid, "payment_mode", paid ? "pay_on_behalf" : "self_pay"),
    ...(paid ? how.unless(true, "payer", MANAGEMENT) : {}),
    ...how.unless(true, "allow_quit", false),
    ...how.unless(deletion === "retain", "deletion_policy", deletion),
    ...boundOf(member, how),
  });
}

function boundOf({ policies, tagged }: Target, how: Style): Readonly<Record<string, unknown>> {
  return {
    ...how.unless(true, "full_access", true),
    ...how.unless(policies.length === 0, "service_control_policies", how.set(policies.map((index) => `p${index}`))),
    ...how.unless(tagged.length === 0, "tag_policies", how.set(tagged.map((index) => `t${index}`))),
  };
}

function policyOf(statements: readonly Statement[], index: number, how: Style) {
  const all = how.set(statements).map((each) => statementOf(each, how));
  const document = how.map({ version: "2.0", statement: all.length === 1 && how.yes() ? all[0] : all });
  return how.map({ name: `p-${index}`, ...how.unless(true, "description", ""), content: document_(document, how) });
}

function statementOf({ effect, actions, resources, vpn }: Statement, how: Style) {
  const prefixed = actions.map((action) => (action !== "*" && how.yes() ? `name/${action}` : action));
  const condition = { ip_not_equal: { "qcs:ip": one(["10.0.0.0/8"], how) } };
  return how.map({
    effect,
    action: one(how.set(prefixed), how),
    resource: one(how.set(resources), how),
    ...(vpn ? { condition } : how.unless(true, "condition", {})),
  });
}

function tagPolicyOf({ key, values, types }: Meant["tagPolicies"][number], index: number, how: Style) {
  const rule = how.map({
    tag_key: { "@@assign": key },
    tag_value: { "@@assign": one(how.set(values), how) },
    ...how.unless(types.length === 0, "resource_type_scope", { "@@assign": types.length === 0 ? "*" : how.set(types) }),
  });
  return how.map({
    name: `t-${index}`,
    ...how.unless(true, "description", ""),
    ...how.unless(true, "deletion_policy", "retain"),
    content: document_({ tags: { [key]: rule } }, how),
  });
}

/** A single value in brackets, or without. */
function one(values: readonly string[], how: Style): unknown {
  return values.length === 1 && how.yes() ? values[0] : values;
}

/** A document as YAML, as JSON on one line, or as JSON as people indent it. */
function document_(value: object, how: Style): unknown {
  return [value, JSON.stringify(value), `${JSON.stringify(value, null, 2)}\n`, JSON.stringify(value, null, "\t")][how.way(4)];
}

function unitOf({ unit }: Meant, how: Style) {
  return how.map({
    name: "templates",
    region: "ap-guangzhou",
    resource_type: "bpaas:uniqueId",
    ...how.unless(true, "description", ""),
    ...how.unless(unit.resources.length === 0, "resources", how.set(unit.resources)),
    ...how.unless(unit.recipients.length === 0, "recipients", how.set(unit.recipients.map((index) => `m${index}`))),
  });
}

/** A review needs a process that is shared with its members. */
function isReviewed({ reviewed, unit }: Meant): boolean {
  return reviewed && unit.resources.includes("p-1") && unit.recipients.length > 0;
}

function reviewOf({ unit }: Meant, how: Style) {
  const members = how.set(unit.recipients.map((index) => `m${index}`));
  return how.map({ product_type: "cvm", event: "StopInstances", process: "p-1", members });
}
