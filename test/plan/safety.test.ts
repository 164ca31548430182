import fc from "fast-check";
import { decide, type Operation, type Organization } from "../../provider/kernel";
import { breachLog, isCheaper } from "../../provider/plan/breaches";
import { judgeOf } from "../../provider/plan/judge";
import { order } from "../../provider/plan/order";
import { plainBreaches, plainCost } from "../../provider/plan/safety";
import { unitsOf } from "../../provider/plan/units";
import { watchOf } from "../../provider/plan/watch";
import { type Case, cases } from "./cases";
import { leastCost } from "./exhaustive";
import { dice } from "./interleavings";
import { guards, kernel, NOON, orderedOf, plan, statesOf, words } from "./planning";

const seed = 20_260_115;

describe("guard-rails", () => {
  it("the incremental check finds the breaches of the plain definition, at any step of any legal order", () => {
    fc.assert(
      fc.property(cases(25), fc.integer(), (one, salt) => {
        const operations = legalOrder(one, dice(salt));
        const states = statesOf(one.start, operations);
        const end = states[states.length - 1] ?? one.start;
        const judging = guards.judging(one.start, end);
        const units = unitsOf(guards, one.start, end, judging.kindOf);
        const plain = plainBreaches(guards, states);
        if (units === undefined) {
          expect([...plain]).toEqual([]);
          return;
        }
        const watched = { guards, units, judge: judgeOf(judging, units), start: one.start, end, boundAt: new Map() };
        const watch = watchOf(watched);
        const log = breachLog(watched, watch);
        const objections = new Set<number>();
        let organization = one.start;
        for (const [step, operation] of operations.entries()) {
          const decision = decide(kernel, organization, operation, NOON);
          if (decision.kind === "refused") throw new Error("a legal order is legal");
          if (watch.objection(decision.organization, decision.effects) !== undefined) objections.add(step);
          watch.accept(decision.organization, decision.effects);
          log.note(step, decision.effects, decision.organization);
          organization = decision.organization;
        }
        const found = new Set<string>();
        for (const { kind, from, to, members } of log.closed(operations.length).breaches) {
          for (let step = from; step < to; step++) for (const member of members.first) found.add(`${kind} ${step} ${member}`);
        }
        expect([...found].sort()).toEqual([...plain].sort());
        // Who objects to nothing else objects to every step that opens a breach, but for members that have to exist first.
        for (const breach of plain) {
          const [kind, step, member] = breach.split(" ");
          const isNew = !plain.has(`${kind} ${Number(step) - 1} ${member}`);
          if (isNew && member !== "mn0") expect(objections).toContain(Number(step));
        }
        const broken = new Set([...plain].map((breach) => Number(breach.split(" ")[1])));
        for (const step of objections) expect(broken).toContain(step);
      }),
      { seed, numRuns: 80 },
    );
  });

  it("the breaches of a plan are those of its sequence by the plain definition", () => {
    fc.assert(
      fc.property(cases(25, { bare: true }), ({ start, operations }) => {
        const ordering = plan(start, operations);
        if (ordering.kind === "stuck") return;
        const states = statesOf(
          start,
          ordering.steps.map(({ operation }) => operation),
        );
        const said = ordering.breaches.reduce((sum, { members, from, to }) => sum + members.count * (to - from), 0);
        expect(said).toBe(plainBreaches(guards, states).size);
      }),
      { seed, numRuns: 30 },
    );
  });

  it("every breach is unavoidable: no order of a small plan has fewer members in an opening, or as few and fewer in an outage", () => {
    fc.assert(
      fc.property(cases(7), ({ start, operations }) => {
        expectLeast(start, operations);
      }),
      { seed, numRuns: 60 },
    );
  });

  it("in crowded targets every breach is unavoidable", () => {
    fc.assert(
      fc.property(cases(9, { crowded: true, names: false }), ({ start, operations }) => {
        expectLeast(start, operations);
      }),
      { seed, numRuns: 15 },
    );
  });

  it("a plan too large to be searched as a whole breaks nothing that some order keeps", () => {
    fc.assert(
      fc.property(cases(13, { names: false }, 13), ({ start, operations }) => {
        expectLeast(start, operations);
      }),
      { seed, numRuns: 2 },
    );
  });
});

function expectLeast(start: Organization, operations: readonly Operation[]): void {
  const least = leastCost(start, operations);
  if (least === undefined) return;
  const { steps } = orderedOf(start, operations);
  const sequence = steps.map(({ operation }) => operation);
  const cost = plainCost(plainBreaches(guards, statesOf(start, sequence)));
  expect({ worse: isCheaper(least, cost), least, cost, sequence: sequence.map(words) }).toMatchObject({ worse: false });
}

/** Whatever the kernel accepts next, by chance; where nothing is accepted any more, the planner's own order. */
function legalOrder({ start, operations }: Case, roll: () => number): readonly Operation[] {
  let organization = start;
  const taken: Operation[] = [];
  let pending = [...operations];
  while (pending.length > 0) {
    const accepted = pending.flatMap((operation) => {
      const decision = decide(kernel, organization, operation, NOON);
      return decision.kind === "accepted" ? [{ operation, after: decision.organization }] : [];
    });
    const next = accepted[Math.floor(roll() * accepted.length)];
    if (next === undefined)
      return order({ kernel, start, at: NOON, guards, wanted: wantedOf(operations) }).steps.map((step) => step.operation);
    taken.push(next.operation);
    organization = next.after;
    pending = pending.filter((operation) => operation !== next.operation);
  }
  return taken;
}

function wantedOf(operations: readonly Operation[]) {
  return operations.map((operation) => ({ operation, change: null }));
}
