import fc from "fast-check";
import { decide, type Operation, type Organization } from "../../provider/kernel";
import { Random, randomDocument } from "../access/random";
import { company, FULL, kernel, NOON, op } from "./planning";

/** A small organization and a change to it, as a diff would write it down: a set of operations in no order. */
export interface Case {
  readonly start: Organization;
  readonly operations: readonly Operation[];
  /** It is known to have an order. */
  readonly isSolvable?: boolean;
}

interface Draft {
  readonly policies: number;
  readonly departments: readonly number[];
  readonly members: readonly number[];
  /** Bindings before, per target; index 0 is FullQcloudAccess. */
  readonly before: readonly (readonly number[])[];
  readonly after: readonly (readonly number[])[];
  readonly places: readonly number[];
  readonly names: readonly number[];
  readonly leaves: readonly boolean[];
  readonly joins: readonly { readonly place: number; readonly bound: readonly number[] }[];
  readonly switched: "on" | "goes on" | "goes off";
  /** Fill every target up to the limit, so that slots are scarce. */
  readonly crowded: boolean;
  readonly bare: boolean;
  /** What policies say is chosen by this number; null: each denies something of its own. */
  readonly documents: number | null;
}

const TARGET_LIMIT = 5;

/**
 * @param most at most so many operations
 * @param least at least so many
 */
export function cases(
  most: number,
  share: Partial<Record<"crowded" | "names" | "leave" | "bare" | "documents", boolean>> = {},
  least = 1,
): fc.Arbitrary<Case> {
  const departments = 3;
  const members = 3;
  const targets = 1 + departments + members;
  const bindings = (size: number) =>
    fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 3 }), {
      minLength: size,
      maxLength: size,
    });
  return fc
    .record({
      policies: fc.constant(8),
      departments: fc.array(fc.nat(departments), { minLength: departments, maxLength: departments }),
      members: fc.array(fc.nat(departments), { minLength: members, maxLength: members }),
      before: bindings(targets),
      after: fc.array(fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 3 }), { freq: 2 }), {
        minLength: targets,
        maxLength: targets,
      }),
      places: fc.array(fc.option(fc.nat(departments), { freq: 2 }), { minLength: members, maxLength: members }),
      names: fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 }),
      renames: fc.boolean(),
      leaves: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: members, maxLength: members }),
      joins: fc.array(
        fc.record({ place: fc.nat(departments), bound: fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 2 }) }),
        { maxLength: 1 },
      ),
      switched: fc.constantFrom("on" as const, "on" as const, "on" as const, "goes on" as const, "goes off" as const),
      documents: fc.nat(1_000_000),
      crowded: share.crowded === undefined ? fc.boolean() : fc.constant(share.crowded),
    })
    .map((draft) =>
      written({
        ...draft,
        after: draft.after.map((bound, index) => bound ?? draft.before[index] ?? [0]),
        places: draft.places.map((place, index) => place ?? draft.members[index] ?? 0),
        names: draft.renames && share.names !== false ? draft.names : [0, 1, 2],
        bare: share.bare === true,
        documents: share.documents === true ? draft.documents : null,
        leaves: draft.leaves.map((one) => one === 0 && share.leave !== false),
      }),
    )
    .filter(({ operations }) => operations.length > 0 && operations.length <= most && operations.length >= least)
    .map(({ preparations, operations }) => ({ start: startOf(preparations), operations }));
}

/** The operations that make the organization, and those that change it. */
function written(draft: Draft): { readonly preparations: readonly Operation[]; readonly operations: readonly Operation[] } {
  const place = (index: number): string => (index === 0 ? "root" : `d${index}`);
  const policy = (index: number): string => (index === 0 ? FULL : `p${index}`);
  // Documents name accounts, and those are numbers.
  const member = (index: number): string => (draft.documents === null ? `m${index + 1}` : String(300_000_000_001 + index));
  const joiner = (index: number): string => (draft.documents === null ? `mn${index}` : String(300_000_000_013 + index));
  const says = documentsOf(draft.documents);
  const targets = [
    "root",
    ...draft.departments.map((_, index) => place(index + 1)),
    ...draft.members.map((_, index) => member(index)),
  ];
  const before = draft.before.map((bound) => (draft.crowded ? crowd(bound) : bound));
  const after = draft.after.map((bound, index) =>
    draft.crowded && bound !== draft.before[index]
      ? crowd(bound)
      : bound === draft.before[index]
        ? (before[index] ?? bound)
        : bound,
  );

  const start: Operation[] = [op.enable()];
  for (let index = 1; index <= draft.policies; index++) start.push(op.policy(policy(index), says?.before(index)));
  // A department hangs below an earlier one, so that the tree has no circle.
  for (const [index, above] of draft.departments.entries())
    start.push(op.department(place(index + 1), place(Math.min(above, index))));
  for (const [index, home] of draft.members.entries()) start.push(op.member(member(index), place(home)));
  // What a deletion needs besides has been done, unless the planner is to find out by itself.
  if (!draft.bare) {
    start.push(op.allowDeletion());
    for (const index of draft.members.keys())
      if (draft.leaves[index] === true) start.push(op.check(member(index), member(index)));
  }
  if (draft.switched === "goes on") start.push(op.disable());
  else for (const [index, target] of targets.entries()) start.push(...rebind(target, [FULL], (before[index] ?? [0]).map(policy)));

  const operations: Operation[] = [];
  if (draft.switched === "goes on") operations.push(op.enable());
  if (draft.switched === "goes off") operations.push(op.disable());
  for (const [index, target] of targets.entries()) {
    const leaver = index > draft.departments.length && draft.leaves[index - 1 - draft.departments.length] === true;
    if (leaver || draft.switched === "goes off") continue;
    const was = draft.switched === "goes on" ? [FULL] : (before[index] ?? [0]).map(policy);
    const will = draft.switched === "goes on" ? (before[index] ?? [0]).map(policy) : (after[index] ?? [0]).map(policy);
    operations.push(...difference(target, was, will));
  }
  for (const [index, home] of draft.members.entries()) {
    if (draft.leaves[index] === true) {
      operations.push(op.delete(member(index), member(index)));
      continue;
    }
    if (draft.places[index] !== home) operations.push(op.move(member(index), place(draft.places[index] ?? home)));
    if (draft.names[index] !== index) operations.push(op.rename(member(index), member(draft.names[index] ?? index)));
  }
  for (const [index, { place: home, bound }] of draft.joins.entries()) {
    operations.push(op.member(joiner(index), place(home)));
    if (draft.switched !== "goes off") operations.push(...bound.map((one) => op.bind(policy(one), joiner(index))));
  }
  for (let index = 1; index <= draft.policies; index++) {
    const content = says?.after(index);
    if (content !== undefined) operations.push(op.rewrite(policy(index), content));
  }
  return { preparations: start, operations: shuffled(operations) };
}

/** Real documents: some only deny, some only list, some do both, some name accounts, some have conditions; few are rewritten. */
function documentsOf(
  seed: number | null,
): { before(index: number): string; after(index: number): string | undefined } | undefined {
  if (seed === null) return undefined;
  const random = new Random(seed);
  const conditions = random.one([0, 0, 15]);
  const made = Array.from({ length: 20 }, () => one(random, conditions));
  const rewritten = new Set(random.chance(40) ? [1 + random.below(8), 1 + random.below(8)] : []);
  return {
    before: (index) => made[index] ?? "",
    after: (index) => (rewritten.has(index) ? made[index + 10] : undefined),
  };
}

function one(random: Random, conditions: number): string {
  const { version, statement } = JSON.parse(randomDocument(random, conditions)) as {
    readonly version: string;
    readonly statement: readonly object[];
  };
  const effect = random.one(["deny", "deny", "allow", null]);
  return JSON.stringify({ version, statement: statement.map((part) => (effect === null ? part : { ...part, effect })) });
}

function crowd(bound: readonly number[]): readonly number[] {
  const full = new Set(bound);
  for (let next = 1; full.size < TARGET_LIMIT; next++) full.add(((bound[0] ?? 0) + next * 2) % 9);
  return [...full];
}

function difference(target: string, was: readonly string[], will: readonly string[]): readonly Operation[] {
  return [
    ...was.filter((one) => !will.includes(one)).map((one) => op.unbind(one, target)),
    ...will.filter((one) => !was.includes(one)).map((one) => op.bind(one, target)),
  ];
}

/** Rebinding step by step: binds while there is room, and never takes the last. */
function rebind(target: string, was: readonly string[], will: readonly string[]): readonly Operation[] {
  const [first, ...others] = will.filter((one) => !was.includes(one));
  const gone = was.filter((one) => !will.includes(one)).map((one) => op.unbind(one, target));
  return [...(first === undefined ? [] : [op.bind(first, target)]), ...gone, ...others.map((one) => op.bind(one, target))];
}

/** In an order that has nothing to do with a good one, and is always the same. */
function shuffled(operations: readonly Operation[]): readonly Operation[] {
  return [...operations].sort((a, b) => hash(JSON.stringify(a)) - hash(JSON.stringify(b)));
}

function hash(text: string): number {
  let value = 7;
  for (const character of text) value = (value * 31 + character.charCodeAt(0)) % 1_000_003;
  return value;
}

function startOf(operations: readonly Operation[]): Organization {
  let organization = company();
  for (const operation of operations) {
    const decision = decide(kernel, organization, operation, NOON);
    if (decision.kind === "refused") throw new Error(`${JSON.stringify(operation)}: ${decision.refusals[0].rule.id}`);
    organization = decision.organization;
  }
  return organization;
}

/** Any operations at all on an organization with roles, payers and names: some of these sets have no order. */
export function mixtures(most: number): fc.Arbitrary<Case> {
  const members = ["m1", "m2", "m3"];
  const start = startOf([
    op.department("d1"),
    op.department("d2", "d1"),
    ...members.map((member, index) => op.member(member, index === 0 ? "root" : `d${index}`)),
    op.administer("Acme", "m1"),
    op.payFor("m2", "m1"),
    op.delegate("config", "m2"),
    op.delegate("cloudaudit", "m1"),
    op.allowDeletion(),
    op.check("m3", "m3"),
    op.enable(),
    op.policy("p1"),
    op.policy("p2"),
    op.bind("p1", "d1"),
    op.bind("p2", "m2"),
  ]);
  const member = fc.constantFrom(...members, "m4");
  const department = fc.constantFrom("root", "d1", "d2", "d3");
  const name = fc.constantFrom("m1", "m2", "m3", "m4", "free");
  const policy = fc.constantFrom("p1", "p2", "p3", FULL);
  const target = fc.oneof(member, department);
  const operation: fc.Arbitrary<Operation> = fc.oneof(
    fc.tuple(member, name).map(([who, title]) => op.rename(who, title)),
    fc.tuple(member, department).map(([who, place]) => op.move(who, place)),
    fc.tuple(department, name).map(([above, title]) => op.member("m4", above, title)),
    fc.tuple(department, fc.constantFrom("d1", "d2", "d3")).map(([above, title]) => op.department("d3", above, title)),
    fc
      .tuple(fc.constantFrom("d1", "d2", "d3"), fc.constantFrom("d1", "d2", "x"))
      .map(([place, title]) => op.renameDepartment(place, title)),
    fc.constantFrom("d1", "d2", "d3").map(op.dropDepartment),
    member.map((who) => op.delete(who, who)),
    member.map((who) => op.check(who, who)),
    fc.tuple(member, fc.option(member)).map(([who, payer]) => op.payFor(who, payer)),
    fc.tuple(fc.constantFrom("config", "cloudaudit"), member).map(([service, who]) => op.delegate(service, who)),
    fc.tuple(fc.constantFrom("config", "cloudaudit"), member).map(([service, who]) => op.undelegate(service, who)),
    member.map((who) => op.replaceAdmin("Acme", who)),
    fc.constantFrom(op.removeAdmin("Acme"), op.policy("p3"), op.dropPolicy("p1"), op.dropPolicy("p2"), op.forbidDeletion()),
    fc.tuple(policy, target).map(([one, at]) => op.bind(one, at)),
    fc.tuple(policy, target).map(([one, at]) => op.unbind(one, at)),
  );
  const some = fc.uniqueArray(operation, { minLength: 1, maxLength: 60, size: "max", selector: aspect });
  // Either whatever comes, or what some order accepts.
  return fc.tuple(some, fc.integer({ min: 0, max: 3 })).map(([operations, kind]) => ({
    start,
    operations: kind === 0 ? operations.slice(0, most) : shuffled(acceptedOf(start, operations, most)),
    isSolvable: kind > 0,
  }));
}

function acceptedOf(start: Organization, operations: readonly Operation[], most: number): readonly Operation[] {
  let organization = start;
  const accepted: Operation[] = [];
  for (const operation of operations) {
    const decision = decide(kernel, organization, operation, NOON);
    if (accepted.length === most || decision.kind === "refused") continue;
    organization = decision.organization;
    accepted.push(operation);
  }
  return accepted;
}

/** What an operation sets: a diff has one operation for it, never two that contradict each other. */
function aspect(operation: Operation): string {
  const { name, ...rest } = operation as Operation & Readonly<Record<string, unknown>>;
  const family = name
    .replace("unbind", "bind")
    .replace(/^(add|remove)_delegated/, "delegated")
    .replace(/^(replace|remove)_entity/, "entity");
  const keys = ["policy", "target", "service", "entity", ...(family === "delegated_admin" ? ["member"] : [])];
  const subject = rest["target"] ?? rest["service"] ?? rest["entity"] ?? rest["member"] ?? rest["department"] ?? "";
  return [family, subject, ...keys.map((key) => rest[key] ?? "")].join(" ");
}
