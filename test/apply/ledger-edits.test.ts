import { LedgerProgress } from "../../provider/apply/ledger-edits";
import type { Owned } from "../../provider/ledger/ledger";
import type { Plan, PlanChange } from "../../provider/plan/plan";

const unit = (id: string, remembered: Owned["remembered"] = {}): Owned => ({ type: "shared_unit", id, remembered });

/** A plan as far as the ledger is concerned: steps by the declaration they serve. */
function plan(changes: readonly PlanChange[], steps: readonly string[], ledger: NonNullable<Plan["ledger"]>): Plan {
  return { changes, steps: steps.map((change, index) => ({ step: index + 1, change })), ledger } as unknown as Plan;
}

function change(address: string, action: PlanChange["action"], id: string): PlanChange {
  return { address, type: "shared_unit", called: address, id, action, attributes: [] };
}

const replaced = plan(
  [change("shared_unit.a", "replace", "+shared_unit.a"), change("shared_unit.a~replaced", "remove", "7")],
  ["shared_unit.a", "shared_unit.a~replaced", "shared_unit.a~replaced"],
  { "shared_unit.a": unit("+shared_unit.a", { keep: true }) },
);

it("an object that another one takes the place of is not lost sight of until it is gone", () => {
  const owners = new Map([["shared_unit.a", unit("7", { keep: true })]]);
  const progress = new LedgerProgress(replaced, () => false);
  expect(progress.start(owners, {})).toEqual({ "shared_unit.a~replaced": unit("7", { keep: true, replaced: true }) });
  expect(progress.done("shared_unit.a", { "+shared_unit.a": "8" })).toEqual({ "shared_unit.a": unit("8", { keep: true }) });
  expect(progress.done("shared_unit.a~replaced", {})).toEqual({});
  expect(progress.done("shared_unit.a~replaced", {})).toEqual({ "shared_unit.a~replaced": null });
});

it("taken up after everything was done, it knows the end at once", () => {
  const progress = new LedgerProgress(replaced, () => true);
  progress.start(new Map(), { "+shared_unit.a": "8" });
  expect(progress.edits).toEqual({ "shared_unit.a": unit("8", { keep: true }), "shared_unit.a~replaced": null });
});

it("a declaration that is gone is forgotten when the last of its steps is done, or at once when there is none", () => {
  const gone = plan([change("shared_unit.a", "remove", "7")], ["shared_unit.a", "shared_unit.a"], {
    "shared_unit.a": null,
    "shared_unit.b": null,
  });
  const progress = new LedgerProgress(gone, () => false);
  expect(progress.start(new Map(), {})).toEqual({ "shared_unit.b": null });
  expect(progress.done("shared_unit.a", {})).toEqual({});
  expect(progress.done("shared_unit.a", {})).toEqual({ "shared_unit.a": null });
  expect(progress.done(null, {})).toEqual({});
});

it("what is remembered names real objects, also those that come into being later", () => {
  const remembering = plan([], ["shared_unit.a", "shared_unit.b"], {
    "shared_unit.a": unit("+shared_unit.a", { next: "+shared_unit.b" }),
    "shared_unit.b": unit("+shared_unit.b"),
  });
  const progress = new LedgerProgress(remembering, () => false);
  progress.start(new Map(), {});
  progress.done("shared_unit.a", { "+shared_unit.a": "1" });
  progress.done("shared_unit.b", { "+shared_unit.a": "1", "+shared_unit.b": "2" });
  progress.finish({ "+shared_unit.a": "1", "+shared_unit.b": "2" });
  expect(progress.edits).toEqual({ "shared_unit.a": unit("1", { next: "2" }), "shared_unit.b": unit("2") });
});
