import fc from "fast-check";
import { catalogue } from "../../provider/catalogue/catalogue";
import { exampleOf } from "../../provider/examples";
import type { Act, Example, Step } from "../../provider/examples/example";
import { ANN, BEN, BETA, CARL, GAMMA, MANAGEMENT } from "../../provider/examples/words";
import type { Actor, Operation } from "../../provider/kernel";
import { accountActor, system, vendor } from "../../provider/resources/organization/actors";
import { examples as costExamples } from "../kernel/cost/examples";

/** Operations that nobody meant: those of the rules' examples and of the cost table, put together anew, with arguments that fit badly. */

type Fields = Readonly<Record<string, unknown>>;

/** Everything that the examples do, in stories of their own: what they begin with, what is refused and what is accepted. */
export async function stories(): Promise<readonly (readonly Operation[])[]> {
  const told: (readonly Operation[])[] = [];
  for (const { id } of catalogue()) {
    const example = await exampleOf(id);
    if (example !== undefined)
      told.push(...endingsOf(example).map((ending) => [...(example.given ?? []), ...ending].flatMap(done)));
  }
  for (const { given = [], accepted, refused } of Object.values(costExamples))
    told.push([...given, ...(accepted === "never" ? [] : [accepted]), refused]);
  return told;
}

function endingsOf(example: Example): readonly (readonly Step[])[] {
  if ("refused" in example) return [example.refused, typeof example.accepted === "string" ? [] : example.accepted];
  if ("does" in example) return [[example.does]];
  return "keeps" in example ? [[example.keeps]] : [[]];
}

function done(step: Step): readonly Operation[] {
  if ("says" in step) return [];
  return [isAct(step) ? step.operation : step];
}

function isAct(step: Operation | Act): step is Act {
  return "operation" in step;
}

const someone: fc.Arbitrary<Actor | undefined> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(undefined) },
  { weight: 2, arbitrary: fc.constantFrom("root" as const, "sub_user" as const).map((user) => accountActor(MANAGEMENT, user)) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(ANN, BEN, CARL, BETA, GAMMA, MANAGEMENT, "900000000009").map((id) => accountActor(id)),
  },
  { weight: 2, arbitrary: fc.constantFrom(vendor, system) },
);

const badTexts = [
  "",
  " ",
  "__proto__",
  "constructor",
  "toString",
  "nowhere",
  "root",
  "x".repeat(5_000),
  "a/b",
  "a~b",
  "a#b",
  "{",
  "\u0000",
  "🙂",
];
const badNumbers = [0, -1, -(10 ** 15), 0.1, 10 ** 15, Number.MAX_SAFE_INTEGER + 2, Number.NaN, Number.POSITIVE_INFINITY];

/** A value of the same kind that fits badly: another that stands in the same place somewhere, or one that nobody should say. */
function worse(field: string, value: unknown, others: ReadonlyMap<string, readonly unknown[]>): fc.Arbitrary<unknown> {
  const elsewhere = fc.constantFrom(...(others.get(field) ?? [value]));
  if (typeof value === "string")
    return fc.oneof({ weight: 3, arbitrary: elsewhere }, { weight: 1, arbitrary: fc.constantFrom(...badTexts) });
  if (typeof value === "number") return fc.oneof(elsewhere, fc.constantFrom(...badNumbers));
  if (Array.isArray(value)) {
    const texts = value.every((one) => typeof one === "string");
    const doubled = fc.constant([...value, ...value]);
    return fc.oneof(elsewhere, fc.constant([]), doubled, texts ? fc.constantFrom(...badTexts.map((text) => [text])) : elsewhere);
  }
  return elsewhere;
}

/** What stands in a field somewhere, by the field's name. */
function valuesOf(operations: readonly Operation[]): ReadonlyMap<string, readonly unknown[]> {
  const values = new Map<string, Map<string, unknown>>();
  for (const operation of operations)
    for (const [field, value] of Object.entries(operation)) {
      if (field === "name" || field === "by") continue;
      const known = values.get(field) ?? new Map<string, unknown>();
      values.set(field, known.set(JSON.stringify(value), value));
    }
  return new Map([...values].map(([field, found]) => [field, [...found.values()]]));
}

/** Any operation of any area, told well or badly, by anybody. */
export function anyOperation(told: readonly (readonly Operation[])[]): fc.Arbitrary<Operation> {
  const byName = new Map<string, Operation[]>();
  for (const operation of told.flat()) byName.set(operation.name, [...(byName.get(operation.name) ?? []), operation]);
  const others = valuesOf(told.flat());
  const likeOne = fc.constantFrom(...byName.values()).chain((alike) => fc.constantFrom(...alike));
  return likeOne.chain((operation) => {
    const fields = Object.entries(operation).filter(([field]) => field !== "name" && field !== "by");
    const changed = fc.record(
      Object.fromEntries(
        fields.map(([field, value]) => [
          field,
          fc.oneof({ weight: 4, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: worse(field, value, others) }),
        ]),
      ),
    );
    const by = fc.oneof({ weight: 3, arbitrary: fc.constant(operation.by) }, { weight: 1, arbitrary: someone });
    return fc.tuple(changed, by).map(([some, actor]) => asked(operation.name, some, actor));
  });
}

function asked(name: string, fields: Fields, by: Actor | undefined): Operation {
  return { ...fields, name, ...(by === undefined ? {} : { by }) };
}
