import type { StatementPlace } from "../../resources/service-control-policy/evaluation";
import type { Actions, KnownAction } from "./actions";
import type { Call } from "./call";
import type { CompiledPolicy, CompiledStatement } from "./statements";
import type { TextTest } from "./texts";

/** What the compiled evaluator answers: as `evaluatePlainly`, without the prose. Shared between requests; frozen in effect. */
export interface CompiledDecision {
  readonly decision: "allow" | "deny";
  readonly serviceControl: "allow" | "explicit_deny" | "not_applicable";
  /** How many levels were evaluated; the last of them decided. */
  readonly levels: number;
  readonly by: StatementPlace | null;
  readonly permissionsConsulted: boolean;
}

/** How many plans and services a route remembers: requests may name services that do not exist. */
const most = { plans: 8_192, services: 1_024 };

interface Candidate {
  readonly statement: CompiledStatement;
  readonly test: CompiledStatement["test"];
  readonly answer: CompiledDecision;
}

/** What may count on a level for a service. */
interface ServiceLevel {
  readonly candidates: readonly { readonly candidate: Candidate; readonly calls: TextTest }[];
  readonly noMatch: CompiledDecision;
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
  readonly #services = new Map<string, readonly ServiceLevel[]>();
  readonly #actions: Actions;
  /** By the number of the action. */
  #plans: (ActionPlan | undefined)[] = [];
  #generation = 0;
  /** Plans by the statements in them: most actions of a service have the same. */
  readonly #alike = new Map<string, ActionPlan>();

  constructor(levels: readonly (readonly CompiledPolicy[])[], actions: Actions) {
    this.#levels = levels;
    this.#actions = actions;
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
    const asked = this.#actions.of(action);
    if (this.#generation !== this.#actions.generation) {
      this.#plans = [];
      this.#generation = this.#actions.generation;
    }
    const known = this.#plans[asked.number];
    if (known !== undefined) return known;
    const plan = this.#plan(asked);
    this.#plans[asked.number] = plan;
    return plan;
  }

  #plan({ service, call }: KnownAction): ActionPlan {
    let key = service;
    const matching: Candidate[][] = [];
    const levels = this.#levelsFor(service);
    for (const { candidates } of levels) {
      const found: Candidate[] = [];
      for (const [index, { candidate, calls }] of candidates.entries()) {
        if (calls !== undefined && !calls(call)) continue;
        found.push(candidate);
        key += `,${index}`;
      }
      key += ";";
      matching.push(found);
    }
    const known = this.#alike.get(key);
    if (known !== undefined) return known;
    if (this.#alike.size >= most.plans) this.#alike.clear();
    const plan = planOf(levels, matching);
    this.#alike.set(key, plan);
    return plan;
  }

  #levelsFor(service: string): readonly ServiceLevel[] {
    const known = this.#services.get(service);
    if (known !== undefined) return known;
    if (this.#services.size >= most.services) this.#services.clear();
    const levels = this.#levels.map((policies, index): ServiceLevel => {
      const about = policies.flatMap((policy) => policy.about(service));
      const candidates = about.map(({ statement, calls }) => ({ candidate: candidateOf(statement, index + 1), calls }));
      return { candidates, noMatch: deniedBy(index + 1, null) };
    });
    this.#services.set(service, levels);
    return levels;
  }
}

function planOf(levels: readonly ServiceLevel[], matching: readonly (readonly Candidate[])[]): ActionPlan {
  const left: Level[] = [];
  let passed = allowedBy(0, null);
  // What did not deny on one level does not deny further up either.
  const asked = new Set<string>();
  for (const [index, { noMatch }] of levels.entries()) {
    const found = matching[index] ?? [];
    const denies = upToCertain(found.filter(({ statement: { effect, testKey } }) => effect === "deny" && !asked.has(testKey)));
    for (const { statement } of denies) asked.add(statement.testKey);
    const allows = upToCertain(found.filter(({ statement }) => statement.effect === "allow"));
    const [first] = allows;
    if (denies.length === 0 && first !== undefined && first.test === undefined) passed = first.answer;
    else left.push({ denies, allows, noMatch });
  }
  return { levels: left, passed };
}

function upToCertain(candidates: readonly Candidate[]): readonly Candidate[] {
  const certain = candidates.findIndex(({ test }) => test === undefined);
  return certain < 0 ? candidates : candidates.slice(0, certain + 1);
}

function candidateOf(statement: CompiledStatement, levels: number): Candidate {
  const { effect, test, place } = statement;
  return { statement, test, answer: effect === "deny" ? deniedBy(levels, place) : allowedBy(levels, place) };
}

function deniedBy(levels: number, by: StatementPlace | null): CompiledDecision {
  return { decision: "deny", serviceControl: "explicit_deny", levels, by, permissionsConsulted: false };
}

function allowedBy(levels: number, by: StatementPlace | null): CompiledDecision {
  return { decision: "allow", serviceControl: "allow", levels, by, permissionsConsulted: true };
}
