import fc from "fast-check";
import { plainBreaches } from "../../provider/plan/safety";
import { cases, mixtures } from "./cases";
import { affected, dice, interleaving, replay } from "./interleavings";
import { company, guards, op, orderedOf, plan, statesOf } from "./planning";

const seed = 20_260_115;

describe("the parallel graph", () => {
  it("every interleaving is accepted, ends the same, and opens no breach that the sequence did not have", () => {
    fc.assert(
      fc.property(
        fc.oneof(cases(25, { bare: true }), cases(25, { crowded: true }), mixtures(20)),
        fc.integer(),
        ({ start, operations }, salt) => {
          const ordering = plan(start, operations);
          if (ordering.kind === "stuck") return;
          const sequence = ordering.steps.map(({ operation }) => operation);
          const before = affected(plainBreaches(guards, statesOf(start, sequence)));
          const roll = dice(salt);
          for (let attempt = 0; attempt < 4; attempt++) {
            const operations = interleaving(ordering.steps, roll);
            expect(operations).toHaveLength(sequence.length);
            const states = replay(start, operations);
            if (typeof states === "string") throw new Error(states);
            expect(states[states.length - 1]).toEqual(ordering.end);
            for (const breach of affected(plainBreaches(guards, states))) expect(before).toContain(breach);
          }
        },
      ),
      { seed, numRuns: 60 },
    );
  });

  it("bindings onto an empty target are independent; one that exceeds the limit waits for exactly one unbinding", () => {
    const start = company(
      op.enable(),
      ...["a", "b", "c", "d", "e"].map((policy) => op.policy(policy)),
      op.department("d1"),
      op.bind("a", "d1"),
    );
    const free = orderedOf(
      start,
      ["b", "c", "d"].map((policy) => op.bind(policy, "d1")),
    );
    expect(free.steps.map(({ waitsFor }) => waitsFor)).toEqual([[], [], []]);
    const full = orderedOf(start, [...["b", "c", "d", "e"].map((policy) => op.bind(policy, "d1")), op.unbind("a", "d1")]);
    const last = full.steps.filter(({ heldBy }) => heldBy.some(({ rule }) => rule === "SCP-TARGET-FULL"));
    expect(last).toHaveLength(1);
    expect(last[0]?.waitsFor).toHaveLength(1);
  });

  it("members leave a department at once, and its deletion waits for all of them", () => {
    const names = ["m1", "m2", "m3", "m4"];
    const start = company(op.department("d1"), op.department("d2"), ...names.map((name) => op.member(name, "d1")));
    const { steps } = orderedOf(start, [op.dropDepartment("d1"), ...names.map((name) => op.move(name, "d2"))]);
    expect(steps.map(({ waitsFor }) => waitsFor)).toEqual([[], [], [], [], [0, 1, 2, 3]]);
    expect(steps[4]?.heldBy).toEqual([{ rule: "DEPT-DELETE-EMPTY", after: [0, 1, 2, 3] }]);
  });

  it("waits that follow from others are left out", () => {
    const start = company(op.enable());
    const { steps } = orderedOf(start, [op.policy("a"), op.department("d1"), op.department("d2", "d1"), op.bind("a", "d2")]);
    const bind = steps.findIndex(({ operation }) => operation.name === "bind_scp");
    expect(steps[bind]?.waitsFor).toHaveLength(2);
  });
});
