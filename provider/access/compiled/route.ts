import { wildcardMatches } from "../wildcard";
import { ActionClasses } from "./actions";
import type { Call } from "./call";
import { type ActionPlan, type CompiledDecision, decided, planOf } from "./plan";
import type { CompiledStatement } from "./statements";

/** The levels from an account up to Root. Accounts that stand alike share it, and so do actions that the same statements speak about. */
export class Route {
  readonly #levels: readonly (readonly CompiledStatement[])[];
  readonly #actions: ActionClasses;
  /** By the class of the action. */
  readonly #plans: (ActionPlan | undefined)[] = [];

  constructor(levels: readonly (readonly CompiledStatement[])[]) {
    this.#levels = levels;
    this.#actions = new ActionClasses(levels.flat().flatMap(({ actions }) => actions));
  }

  /** What service control says; `allow` as if the account's own permissions allowed. */
  evaluate(call: Call): CompiledDecision {
    const actions = this.#actions.of(call.action, call.actionFrom);
    const known = actions === undefined ? undefined : this.#plans[actions];
    if (known !== undefined) return decided(known, call);
    const made = this.#planFor(call.action.slice(call.actionFrom));
    if (actions !== undefined) this.#plans[actions] = made;
    return decided(made, call);
  }

  #planFor(action: string): ActionPlan {
    return planOf(
      this.#levels.map((statements) =>
        statements.filter(({ actions }) => actions.some((pattern) => wildcardMatches(pattern, action))),
      ),
    );
  }
}
