import fc from "fast-check";
import { accessGuards } from "../../provider/access/guards";
import { decide, type Operation, type Organization } from "../../provider/kernel";
import { breachLog, isCheaper } from "../../provider/plan/breaches";
import { judgeOf } from "../../provider/plan/judge";
import { plainCost } from "../../provider/plan/safety";
import { unitsOf } from "../../provider/plan/units";
import { watchOf } from "../../provider/plan/watch";
import { accessBreaches } from "./by-access";
import { type Case, cases } from "./cases";
import { leastCost } from "./exhaustive";
import { affected, dice, interleaving, replay } from "./interleavings";
import { company, kernel, NOON, op, orderedOf, plan, statesOf, words } from "./planning";

const seed = 20_261_127;

describe("guard-rails judged by access, with real documents", () => {
  it("the incremental check finds the breaches of the plain definition, at any step of any legal order", () => {
    fc.assert(
      fc.property(cases(25, { documents: true }), fc.integer(), (one, salt) => {
        const operations = legalOrder(one, dice(salt));
        const states = statesOf(one.start, operations);
        const end = states[states.length - 1] ?? one.start;
        const guards = accessGuards();
        const judging = guards.judging(one.start, end);
        const units = unitsOf(guards, one.start, end, judging.kindOf);
        const plain = accessBreaches(states);
        if (units === undefined) {
          expect([...plain]).toEqual([]);
          return;
        }
        const watched = { guards, units, judge: judgeOf(judging, units), start: one.start, end, boundAt: new Map() };
        const watch = watchOf(watched);
        const log = breachLog(watched, watch);
        let organization = one.start;
        for (const [step, operation] of operations.entries()) {
          const decision = decide(kernel, organization, operation, NOON);
          if (decision.kind === "refused") throw new Error("a legal order is legal");
          watch.objection(decision.organization, decision.effects);
          watch.accept(decision.organization, decision.effects);
          log.note(step, decision.effects, decision.organization);
          organization = decision.organization;
        }
        const found = new Set<string>();
        for (const { kind, from, to, members } of log.closed(operations.length).breaches)
          for (let step = from; step < to; step++) for (const member of members.first) found.add(`${kind} ${step} ${member}`);
        expect([...found].sort()).toEqual([...plain].sort());
      }),
      { seed, numRuns: 60 },
    );
  });

  it("every breach is unavoidable: no order of a small plan has fewer members in an opening, or as few and fewer in an outage", () => {
    fc.assert(
      fc.property(cases(6, { documents: true }), ({ start, operations }) => {
        const least = leastCost(start, operations, accessBreaches);
        if (least === undefined) return;
        const { steps } = orderedOf(start, operations, accessGuards());
        const sequence = steps.map(({ operation }) => operation);
        const cost = plainCost(accessBreaches(statesOf(start, sequence)));
        expect({ worse: isCheaper(least, cost), least, cost, sequence: sequence.map(words) }).toMatchObject({ worse: false });
      }),
      { seed, numRuns: 40 },
    );
  });

  it("every interleaving is accepted, ends the same, and opens no breach that the sequence did not have", () => {
    fc.assert(
      fc.property(
        fc.oneof(cases(20, { documents: true }), cases(20, { documents: true, crowded: true })),
        fc.integer(),
        ({ start, operations }, salt) => {
          const ordering = plan(start, operations, accessGuards());
          if (ordering.kind === "stuck") return;
          const sequence = ordering.steps.map(({ operation }) => operation);
          const before = affected(accessBreaches(statesOf(start, sequence)));
          const said = ordering.breaches.reduce((sum, { members, from, to }) => sum + members.count * (to - from), 0);
          expect(said).toBe(accessBreaches(statesOf(start, sequence)).size);
          const roll = dice(salt);
          for (let attempt = 0; attempt < 12; attempt++) {
            const states = replay(start, interleaving(ordering.steps, roll));
            if (typeof states === "string") throw new Error(states);
            expect(states[states.length - 1]).toEqual(ordering.end);
            for (const breach of affected(accessBreaches(states))) expect(before).toContain(breach);
          }
        },
      ),
      { seed, numRuns: 60 },
    );
  });
});

describe("judged by access", () => {
  const denying = (...action: readonly string[]): string =>
    JSON.stringify({ version: "2.0", statement: [{ effect: "deny", action, resource: "*" }] });
  const member = "300000000001";
  const start = company(
    op.enable(),
    op.policy("old", denying("cvm:Terminate*", "cos:Delete*")),
    op.department("d1"),
    op.member(member, "d1"),
    op.bind("old", "d1"),
  );
  const stepsIn = (operations: readonly Operation[]) => orderedOf(start, operations, accessGuards());

  it("a policy is rewritten to deny less only once another one denies the rest", () => {
    const { steps, breaches } = stepsIn([
      op.rewrite("old", denying("cvm:Terminate*")),
      op.bind("new", "d1"),
      op.policy("new", denying("cos:*")),
    ]);
    expect(steps.map(({ operation }) => words(operation))).toEqual(["create_scp new new", "bind_scp new d1", "update_scp old"]);
    expect(breaches).toEqual([]);
    expect(steps[2]?.heldBy).toContainEqual({ rule: "guard-rail", after: [1] });
  });

  it("a breach that cannot be avoided comes with a call and the statement that decides it", () => {
    const full = company(
      op.enable(),
      ...["a", "b", "c", "d", "e"].map((name) => op.policy(name, denying(`cvm:${name}`, "cos:DeleteBucket"))),
      op.department("d1"),
      op.member(member, "d1"),
      ...["a", "b", "c", "d"].map((name) => op.bind(name, "d1")),
    );
    const { breaches } = orderedOf(
      full,
      [op.unbind("a", "d1"), op.bind("e", "d1"), op.rewrite("e", denying("cvm:a", "cvm:e"))],
      accessGuards(),
    );
    expect(breaches).toEqual([
      {
        kind: "opening",
        policies: ["e"],
        levels: [],
        members: { first: [member], count: 1 },
        from: expect.any(Number),
        to: expect.any(Number),
        because: "no-order",
        example: { action: "cvm:a", resource: "*", conditions: {}, by: { target: "d1", policy: "a", statement: 0 } },
      },
    ]);
  });
});

/** Whatever the kernel accepts next, by chance; where nothing is accepted any more, the planner's own order. */
function legalOrder({ start, operations }: Case, roll: () => number): readonly Operation[] {
  let organization: Organization = start;
  const taken: Operation[] = [];
  let pending = [...operations];
  while (pending.length > 0) {
    const accepted = pending.flatMap((operation) => {
      const decision = decide(kernel, organization, operation, NOON);
      return decision.kind === "accepted" ? [{ operation, after: decision.organization }] : [];
    });
    const next = accepted[Math.floor(roll() * accepted.length)];
    if (next === undefined) return plan(start, operations).steps.map((step) => step.operation);
    taken.push(next.operation);
    organization = next.after;
    pending = pending.filter((operation) => operation !== next.operation);
  }
  return taken;
}
