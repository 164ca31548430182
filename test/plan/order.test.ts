import fc from "fast-check";
import { groupItems, groupOf, rowOf } from "../../provider/kernel";
import { settle } from "../../provider/plan/repair";
import { sequence } from "../../provider/plan/sequence";
import { workloadOf } from "../../provider/plan/workload";
import { members } from "../../provider/resources/member/rows";
import { organizations, SELF } from "../../provider/resources/organization/rows";
import { policiesOn } from "../../provider/resources/service-control-policy/rows";
import { type Case, cases, mixtures } from "./cases";
import { askingEverybody } from "./everybody";
import { isSolvable } from "./exhaustive";
import { dice } from "./interleavings";
import { company, guards, kernel, NOON, op, orderedOf, plan, words } from "./planning";

const seed = 20_260_115;

function wordsOf({ operations }: Case): string {
  return operations.map(words).join("; ");
}

function workload({ start, operations }: Case) {
  return workloadOf({ kernel, start, at: NOON, guards, wanted: operations.map((operation) => ({ operation, change: null })) });
}

describe("order", () => {
  it("parking gives the same order as asking everybody again", () => {
    fc.assert(
      fc.property(fc.oneof(cases(25), mixtures(25)), (one) => {
        const tasks = workload(one).tasks();
        const parked = sequence({
          kernel,
          start: one.start,
          at: NOON,
          tasks,
          waits: new Map(),
          knots: [],
          budget: { nodes: 0, looks: 0 },
          onDry: () => false,
        });
        expect(parked.order.map((task) => words(task.operation))).toEqual(askingEverybody(one.start, tasks).map(words));
      }),
      { seed, numRuns: 100 },
    );
  });

  it("no solvable small case is missed", () => {
    fc.assert(
      fc.property(fc.oneof(mixtures(8), cases(7)), (one) => {
        if (plan(one.start, one.operations).kind === "stuck")
          expect({ solvable: isSolvable(one.start, one.operations), of: wordsOf(one) }).toMatchObject({ solvable: false });
      }),
      { seed, numRuns: 100 },
    );
  });

  it("no larger case is missed that some order is known to solve", () => {
    fc.assert(
      fc.property(mixtures(25), (one) => {
        if (one.isSolvable === true) expect(`${plan(one.start, one.operations).kind}: ${wordsOf(one)}`).toMatch(/^ordered/);
      }),
      { seed, numRuns: 80 },
    );
  });

  it("the same input gives the same plan", () => {
    fc.assert(
      fc.property(cases(15), ({ start, operations }) => {
        const [first, second] = [plan(start, operations), plan(start, [...operations])];
        expect(second.steps).toEqual(first.steps);
      }),
      { seed, numRuns: 15 },
    );
  });

  it("every plan that is found is accepted by the kernel, step by step, and does everything that was asked", () => {
    fc.assert(
      fc.property(fc.oneof(cases(25, { bare: true }), mixtures(20)), ({ start, operations }) => {
        const ordering = plan(start, operations);
        if (ordering.kind === "stuck") return;
        const { steps } = orderedOf(start, operations);
        const asked = steps.filter(({ added }) => added === null).map(({ operation }) => operation);
        expect(new Set(asked)).toEqual(new Set(operations));
      }),
      { seed, numRuns: 40 },
    );
  });

  it("additions leave the end state as declared", () => {
    fc.assert(
      fc.property(cases(20, { bare: true }), ({ start, operations }) => {
        const ordering = plan(start, operations);
        if (ordering.kind === "stuck") return;
        const { end } = ordering;
        expect(rowOf(end, organizations, SELF)).toEqual({
          ...rowOf(start, organizations, SELF),
          scpEpoch: rowOf(end, organizations, SELF)?.scpEpoch,
        });
        const epoch = rowOf(end, organizations, SELF)?.scpEpoch ?? 0;
        for (const operation of operations as readonly ((typeof operations)[number] & Readonly<Record<string, string>>)[]) {
          const { name, member = "", title, department, target = "", policy = "" } = operation;
          if (name === "update_member") expect(rowOf(end, members, member)?.name).toBe(title);
          if (name === "move_member") expect(rowOf(end, members, member)?.department).toBe(department);
          if (name === "delete_member") expect(rowOf(end, members, member)).toBeUndefined();
          if (name === "bind_scp") expect(groupItems(end, groupOf(policiesOn, epoch, target))).toContain(policy);
          if (name === "unbind_scp") expect(groupItems(end, groupOf(policiesOn, epoch, target))).not.toContain(policy);
        }
        const touched = new Set(operations.map((operation) => (operation as { member?: string }).member));
        for (const member of ["m1", "m2", "m3"]) {
          if (!touched.has(member)) expect(rowOf(end, members, member)).toEqual(rowOf(start, members, member));
        }
      }),
      { seed, numRuns: 50 },
    );
  });

  it("a stuck plan says what is left, who refuses it, and whose operation would change that", () => {
    const start = company(op.department("d1"), op.member("m2", "d1"));
    const ordering = plan(start, [op.dropDepartment("d1"), op.move("m2", "d9"), op.department("d9", "d8")]);
    expect(ordering.kind).toBe("stuck");
    if (ordering.kind === "ordered") return;
    expect(
      ordering.leftovers.map(({ operation, refusals, waitsFor }) => [
        words(operation),
        refusals.map(({ rule }) => rule.id),
        waitsFor,
      ]),
    ).toEqual([
      ["delete_department d1", ["DEPT-DELETE-EMPTY"], [1]],
      ["move_member d9 m2", ["DEPT-MOVE-TARGET-EXISTS"], []],
      ["create_department d9 d9", [expect.any(String)], []],
    ]);
  });

  it("renames in a chain of hundreds need one attempt and no more questions than renames", () => {
    const roll = dice(7);
    const names = Array.from({ length: 400 }, (_, index) => `m${index}`);
    const start = orderedOf(
      company(),
      names.map((name) => op.member(name)),
    ).end;
    const renames = names.map((name, index) => op.rename(name, names[index + 1] ?? "free"));
    const input = workload({ start, operations: renames.sort(() => roll() - 0.5) });
    const settled = settle({ workload: input });
    expect(settled.isComplete).toBe(true);
    expect(settled.order).toHaveLength(400);
  });
});
