import {
  blockersOf,
  decide,
  decideQuickly,
  defineOperation,
  type EffectRule,
  effect,
  emptyOrganization,
  groupItems,
  groupKind,
  groupOf,
  type Kernel,
  kernelOf,
  type Op,
  type Organization,
  precedence,
  type RefusingKind,
  type Rule,
  rowOf,
  rule,
  setting,
  table,
  withRow,
} from "../../provider/kernel";

type Paint = Op<"paint", { thing: string; colour: string }>;

interface Thing {
  readonly colour: string;
}
const things = table<Thing>("thing");
const painted = groupOf(groupKind("painted"));
const limit = setting({ name: "limit", default: 3, rule: "LIMIT", doc: "How many letters a colour may have." });

const paint = defineOperation<Paint>({
  name: "paint",
  reversible: true,
  verb: "change",
  subject: ({ thing }) => ({ table: things.name, id: thing }),
  describe: ({ thing, colour }) => `paint ${thing} ${colour}`,
  transition: (_ask, write, { thing, colour }) => write.put(things, thing, { colour }),
});

function refusing(id: string, kind: RefusingKind, refusesNow: (colour: string) => boolean = () => true): Rule<Paint> {
  return rule<Paint>({
    id,
    kind,
    refuses: ["paint"],
    sentence: id,
    cloudCode: { paint: `Code.${id}` },
    holds: (ask, { thing, colour }) => {
      ask.exists(things, thing);
      return !refusesNow(colour);
    },
    blockers: () => blockersOf("thing", ["a"], 1, "is in the way"),
  });
}

const noted: EffectRule<Paint> = effect<Paint>({
  id: "NOTED",
  kind: "auto_effect",
  on: ["paint"],
  sentence: "what is painted is noted",
  does: (ask, write, { thing }) => {
    if (!ask.exists(things, thing)) write.join(painted, thing);
    write.record({ list: "departments", subject: thing, text: "painted" });
  },
});

function kernel(...rules: readonly Rule<Paint>[]): Kernel {
  return kernelOf({ operations: [paint], rules, effects: [noted] });
}

const red: Paint = { name: "paint", thing: "a", colour: "red" };

function refusals(of: Kernel, organization: Organization = emptyOrganization, operation: Paint = red): readonly string[] {
  const decision = decide(of, organization, operation, 0);
  return decision.kind === "accepted" ? [] : decision.refusals.map((refusal) => refusal.rule.id);
}

describe("accepted", () => {
  it("the new organization has what the transition and the effects wrote, the old one is as it was", () => {
    const decision = decide(kernel(), emptyOrganization, red, 0);
    if (decision.kind === "refused") throw new Error("refused");
    expect(rowOf(decision.organization, things, "a")).toEqual({ colour: "red" });
    expect(groupItems(decision.organization, painted)).toEqual(["a"]);
    expect(decision.records).toEqual([{ list: "departments", subject: "a", text: "painted" }]);
    expect(decision.effects.map(({ cell }) => cell)).toEqual(["thing/a", "thing/a#colour", "painted/"]);
    expect(emptyOrganization.rows.size).toBe(0);
  });

  it("effects read the organization before the operation", () => {
    // The transition has put the row by then; the effect must still see that it was not there.
    const first = decide(kernel(), emptyOrganization, red, 0);
    if (first.kind === "refused") throw new Error("refused");
    const second = decide(kernel(), withRow(emptyOrganization, things, "a", { colour: "blue" }), red, 0);
    if (second.kind === "refused") throw new Error("refused");
    expect([groupItems(first.organization, painted), groupItems(second.organization, painted)]).toEqual([["a"], []]);
  });

  it("the reads of rules, transition and effects are all in the decision", () => {
    const decision = decide(kernel(refusing("LIMIT", "limit", () => false)), emptyOrganization, red, 0);
    if (decision.kind === "refused") throw new Error("refused");
    expect(decision.reads.map(({ asked }) => asked)).toEqual(["LIMIT", "NOTED"]);
  });
});

describe("refused", () => {
  it("a refused operation changes nothing", () => {
    const before = withRow(emptyOrganization, things, "a", { colour: "blue" });
    const decision = decide(kernel(refusing("NO", "precondition")), before, red, 0);
    expect(decision).not.toHaveProperty("organization");
    expect(rowOf(before, things, "a")).toEqual({ colour: "blue" });
  });

  it("refusals come in the order of the kinds, and within a kind in the order of the parts", () => {
    const mixed = kernel(
      refusing("O", "ordering"),
      refusing("L", "limit"),
      refusing("PRE-1", "precondition"),
      refusing("PERM", "permission"),
      refusing("PRE-2", "precondition"),
      refusing("LIFE", "lifecycle"),
    );
    expect(refusals(mixed)).toEqual(["PERM", "LIFE", "PRE-1", "PRE-2", "L", "O"]);
    expect(precedence).toEqual(["presupposition", "permission", "lifecycle", "precondition", "limit", "ordering"]);
  });

  it("what does not exist is reported alone: the other rules may rely on it", () => {
    const relies = rule<Paint>({
      ...refusing("RELIES", "precondition"),
      holds: () => {
        throw new Error("asked although its presupposition does not hold");
      },
    });
    expect(refusals(kernel(refusing("UNKNOWN", "presupposition"), refusing("TAKEN", "presupposition"), relies))).toEqual([
      "UNKNOWN",
      "TAKEN",
    ]);
  });

  it("a refusal brings the cloud's code, what its rule asked, and who stands in the way", () => {
    const decision = decide(
      kernel(
        refusing("A", "limit", () => false),
        refusing("B", "limit"),
      ),
      emptyOrganization,
      red,
      0,
    );
    if (decision.kind === "accepted") throw new Error("accepted");
    const [refusal] = decision.refusals;
    expect(refusal.cloudCode).toBe("Code.B");
    expect(refusal.reads.map(({ asked }) => asked)).toEqual(["B"]);
    expect(refusal.blockers()).toEqual({ first: [{ table: "thing", id: "a", says: "is in the way" }], count: 1 });
    expect(refusal.remedy()).toBeUndefined();
  });

  it("deciding quickly stops at the first refusal, and agrees otherwise", () => {
    const two = kernel(refusing("A", "limit"), refusing("B", "limit"));
    const quick = decideQuickly(two, emptyOrganization, red, 0);
    expect(quick.kind === "refused" && quick.refusals.map(({ rule: { id } }) => id)).toEqual(["A"]);
    expect(decideQuickly(kernel(), emptyOrganization, red, 0)).toEqual(decide(kernel(), emptyOrganization, red, 0));
  });
});

describe("given", () => {
  const clocked = rule<Paint>({
    ...refusing("LIMIT", "limit"),
    holds: (_ask, { colour }, { at, setting: value }) => at > 0 && colour.length <= value(limit),
  });

  it("rules see the time and the settings that they are given, the defaults otherwise", () => {
    const byDefault = kernelOf({ operations: [paint], rules: [clocked], effects: [] });
    const wider = kernelOf({ operations: [paint], rules: [clocked], effects: [], settings: { limit: 4 } });
    const blue: Paint = { ...red, colour: "blue" };
    expect([byDefault, wider].map((of) => decide(of, emptyOrganization, blue, 1).kind)).toEqual(["refused", "accepted"]);
    expect([0, 1].map((at) => decide(byDefault, emptyOrganization, red, at).kind)).toEqual(["refused", "accepted"]);
  });

  it("decide is pure: the same arguments give the same decision", () => {
    const of = kernel(refusing("LONG", "limit", (colour) => colour.length > 3));
    for (const operation of [red, { ...red, colour: "green" }]) {
      const [first, second] = [decide(of, emptyOrganization, operation, 5), decide(of, emptyOrganization, operation, 5)];
      expect(JSON.stringify(first)).toBe(JSON.stringify(second));
    }
  });
});

describe("our own mistakes are thrown", () => {
  it("an operation that nobody defines", () => {
    expect(() => decide(kernel(), emptyOrganization, { name: "fly" }, 0)).toThrow("knows no operation fly");
  });

  it("two definitions of one operation", () => {
    expect(() => kernelOf({ operations: [paint, paint], rules: [], effects: [] })).toThrow("two definitions");
  });

  it("a rule that governs an operation which nobody defines", () => {
    const lost = rule({ id: "LOST", kind: "limit", refuses: ["fly"], sentence: "", cloudCode: "X", holds: () => true });
    expect(() => kernelOf({ operations: [paint], rules: [lost], effects: [] })).toThrow("governs the operation fly");
  });
});
