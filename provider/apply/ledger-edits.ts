import { replacedAddress } from "../diff/resolve";
import type { LedgerEdits, Owned, Owners } from "../ledger/ledger";
import type { Plan, PlanChange } from "../plan/plan";
import { type Ids, knownId, rememberedWith } from "./ids";

/** What the ledger gets to know while a plan is applied: as soon as it is true, and not before. */
export class LedgerProgress {
  /** Steps that a declaration still waits for. */
  readonly #left = new Map<string, number>();
  readonly #goals: Map<string, Owned | null>;
  readonly #replaced: readonly PlanChange[];
  #all: Record<string, Owned | null> = {};

  constructor(plan: Plan, isDone: (step: number) => boolean) {
    for (const { step, change } of plan.steps) {
      if (change !== null) this.#left.set(change, (this.#left.get(change) ?? 0) + (isDone(step) ? 0 : 1));
    }
    this.#goals = new Map(Object.entries(plan.ledger ?? {}));
    // An object that another one takes the place of is in the ledger only from the first step to its own removal.
    const replaced = new Set(
      plan.changes.flatMap(({ action, address }) => (action === "replace" ? [replacedAddress(address)] : [])),
    );
    this.#replaced = plan.changes.filter(({ action, address }) => action === "remove" && replaced.has(address));
    for (const { address } of this.#replaced) this.#goals.set(address, null);
  }

  /** Everything noted so far. */
  get edits(): LedgerEdits {
    return this.#all;
  }

  /** What holds before any further step: objects taken over, declarations for which all is done, objects about to be replaced. */
  start(owners: Owners, ids: Ids): LedgerEdits {
    const edits: Record<string, Owned | null> = {};
    for (const { address, type, id } of this.#replaced) {
      const declared = address.slice(0, address.length - replacedAddress("").length);
      const remembered = { ...owners.get(declared)?.remembered, ...this.#goals.get(declared)?.remembered, replaced: true };
      edits[address] = { type, id, remembered };
    }
    for (const [address, goal] of this.#goals) {
      const reached = reachedBy(goal, this.#left.get(address) ?? 0, ids);
      if (reached !== undefined) edits[address] = reached;
    }
    return this.#note(edits);
  }

  /** What a step that is done changes. */
  done(change: string | null, ids: Ids): LedgerEdits {
    const goal = change === null ? undefined : this.#goals.get(change);
    if (change === null || goal === undefined) return {};
    const left = (this.#left.get(change) ?? 1) - 1;
    this.#left.set(change, left);
    const reached = reachedBy(goal, left, ids);
    return reached === undefined ? {} : this.#note({ [change]: reached });
  }

  /** What is remembered may name objects that came into being later than the one that remembers them. */
  finish(ids: Ids): LedgerEdits {
    const edits: Record<string, Owned | null> = {};
    for (const [address, owned] of Object.entries(this.#all)) {
      if (owned !== null) edits[address] = { ...owned, remembered: rememberedWith(owned.remembered, ids) };
    }
    return this.#note(edits);
  }

  #note(edits: Record<string, Owned | null>): LedgerEdits {
    this.#all = Object.assign(this.#all, edits);
    return edits;
  }
}

/** What can be noted of a goal: a declaration is forgotten when nothing is left to do, an object is owned as soon as it has an id. */
function reachedBy(goal: Owned | null, left: number, ids: Ids): Owned | null | undefined {
  if (goal === null) return left === 0 ? null : undefined;
  const id = knownId(goal.id, ids);
  return id === undefined ? undefined : { type: goal.type, id, remembered: rememberedWith(goal.remembered, ids) };
}
