import type { StatementPlace } from "../../resources/service-control-policy/evaluation";
import { actionOf } from "../request";
import type { Call } from "./call";
import type { CompiledPolicy, CompiledStatement } from "./statements";

/** What the compiled evaluator answers: as `evaluatePlainly`, without the prose. Shared between requests; frozen in effect. */
export interface CompiledDecision {
  readonly decision: "allow" | "deny";
  readonly serviceControl: "allow" | "explicit_deny" | "not_applicable";
  /** How many levels were evaluated; the last of them decided. */
  readonly levels: number;
  readonly by: StatementPlace | null;
  readonly permissionsConsulted: boolean;
}

/** How many actions a route remembers; clouds have a few thousand. */
const remembered = 8_192;

interface Candidate {
  readonly test: CompiledStatement["test"];
  readonly answer: CompiledDecision;
}

/** One level, for one action: what could deny, then what could allow, each up to the first that certainly does. */
interface Level {
  readonly denies: readonly Candidate[];
  readonly allows: readonly Candidate[];
  readonly noMatch: CompiledDecision;
}

/** What service control says to an action: levels that pass whatever the rest of the request says are left out. */
interface ActionPlan {
  readonly levels: readonly Level[];
  /** When all of them pass, and the last one was left out. */
  readonly passed: CompiledDecision;
}

/** The levels from an account up to Root. Accounts that stand alike share it. */
export class Route {
  readonly #levels: readonly (readonly CompiledPolicy[])[];
  readonly #plans = new Map<string, ActionPlan>();

  constructor(levels: readonly (readonly CompiledPolicy[])[]) {
    this.#levels = levels;
  }

  /** What service control says; `allow` as if the account's own permissions allowed. */
  evaluate(call: Call): CompiledDecision {
    const plan = this.#planFor(call.request.action);
    let answer = plan.passed;
    for (const { denies, allows, noMatch } of plan.levels) {
      for (const { test, answer: denied } of denies) if (test === undefined || test(call)) return denied;
      let passed: CompiledDecision | undefined;
      for (const { test, answer: allowed } of allows) {
        if (test !== undefined && !test(call)) continue;
        passed = allowed;
        break;
      }
      if (passed === undefined) return noMatch;
      if (passed.levels > answer.levels) answer = passed;
    }
    return answer;
  }

  #planFor(action: string): ActionPlan {
    const known = this.#plans.get(action);
    if (known !== undefined) return known;
    if (this.#plans.size >= remembered) this.#plans.clear();
    const plan = this.#plan(action);
    this.#plans.set(action, plan);
    return plan;
  }

  #plan(action: string): ActionPlan {
    const { service, call } = actionOf(action);
    const levels: Level[] = [];
    let passed = allowedBy(0, null);
    for (const [index, policies] of this.#levels.entries()) {
      const statements = policies.flatMap((policy) => policy.matching(service, call));
      const denies = candidates(statements, "deny", (by) => deniedBy(index + 1, by));
      const allows = candidates(statements, "allow", (by) => allowedBy(index + 1, by));
      const [first] = allows;
      if (denies.length === 0 && first !== undefined && first.test === undefined) passed = first.answer;
      else levels.push({ denies, allows, noMatch: deniedBy(index + 1, null) });
    }
    return { levels, passed };
  }
}

function candidates(
  statements: readonly CompiledStatement[],
  effect: "allow" | "deny",
  answer: (by: StatementPlace) => CompiledDecision,
): readonly Candidate[] {
  const found = statements.filter((statement) => statement.effect === effect);
  const certain = found.findIndex(({ test }) => test === undefined);
  return (certain < 0 ? found : found.slice(0, certain + 1)).map(({ test, place }) => ({ test, answer: answer(place) }));
}

function deniedBy(levels: number, by: StatementPlace | null): CompiledDecision {
  return { decision: "deny", serviceControl: "explicit_deny", levels, by, permissionsConsulted: false };
}

function allowedBy(levels: number, by: StatementPlace | null): CompiledDecision {
  return { decision: "allow", serviceControl: "allow", levels, by, permissionsConsulted: true };
}
