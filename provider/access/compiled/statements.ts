import type { PolicyDocument, Statement } from "../../resources/service-control-policy/document";
import type { StatementPlace } from "../../resources/service-control-policy/evaluation";
import type { Call } from "./call";
import { compileCondition } from "./conditions";
import { compileWildcard, type TextTest } from "./texts";

type CallTest = (call: Call) => boolean;

/** A statement of which only what depends on resource and conditions is left to ask; `test` undefined: it matches anyway. */
export interface CompiledStatement {
  readonly place: StatementPlace;
  readonly effect: "allow" | "deny";
  readonly test: CallTest | undefined;
}

/** A statement with its actions, by service where they name one. */
interface Indexed extends CompiledStatement {
  readonly order: number;
  readonly calls: TextTest;
}

/** The statements of one policy, found by action. */
export class CompiledPolicy {
  /** Statements whose action names one service, by that service. */
  readonly #byService = new Map<string, Indexed[]>();
  /** Statements whose action leaves the service open. */
  readonly #open: { readonly services: TextTest; readonly indexed: Indexed }[] = [];

  constructor(policy: string, document: PolicyDocument) {
    for (const [index, statement] of document.statements.entries()) this.#add({ policy, statement: index }, index, statement);
  }

  /** Those whose actions take in the call of the service, in the order of the document. */
  matching(service: string, call: string): readonly CompiledStatement[] {
    const found = new Map<number, CompiledStatement>();
    for (const indexed of this.#byService.get(service) ?? [])
      if (indexed.calls === undefined || indexed.calls(call)) found.set(indexed.order, indexed);
    for (const { services, indexed } of this.#open)
      if ((services === undefined || services(service)) && (indexed.calls === undefined || indexed.calls(call)))
        found.set(indexed.order, indexed);
    return [...found.entries()].sort(([a], [b]) => a - b).map(([, statement]) => statement);
  }

  #add(place: StatementPlace, order: number, { effect, actions, resources, conditions }: Statement): void {
    const test = both(compileResources(resources), compileConditions(conditions));
    for (const action of actions) {
      const [service = "", calls = "*"] = action === "*" ? ["*", "*"] : action.split(":");
      const indexed = { place, effect, test, order, calls: compileWildcard(calls) };
      if (service.includes("*")) this.#open.push({ services: compileWildcard(service), indexed });
      else this.#byService.set(service, [...(this.#byService.get(service) ?? []), indexed]);
    }
  }
}

function both(a: CallTest | undefined, b: CallTest | undefined): CallTest | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return (call) => a(call) && b(call);
}

function compileConditions(conditions: Statement["conditions"]): CallTest | undefined {
  const [first, ...others] = conditions.map(compileCondition);
  if (first === undefined) return undefined;
  if (others.length === 0) return ({ request }) => first(request.conditions);
  return ({ request }) => first(request.conditions) && others.every((test) => test(request.conditions));
}

function compileResources(resources: readonly string[]): CallTest | undefined {
  const tests: CallTest[] = [];
  for (const resource of resources) {
    const test = compileResource(resource);
    if (test === undefined) return undefined;
    tests.push(test);
  }
  const [first, ...others] = tests;
  return first !== undefined && others.length === 0 ? first : (call) => tests.some((test) => test(call));
}

function compileResource(pattern: string): CallTest | undefined {
  if (pattern === "*") return undefined;
  const [, , service = "", region = "", account = "", ...name] = pattern.split(":");
  const serviceTest = service === "" ? undefined : compileWildcard(service);
  const regionTest = region === "" ? undefined : compileWildcard(region);
  const accountTest = account === "" ? undefined : compileWildcard(account);
  const nameTest = compileWildcard(name.join(":"));
  const tests: CallTest[] = [];
  if (serviceTest !== undefined) tests.push((call) => serviceTest(call.service));
  if (regionTest !== undefined) tests.push((call) => regionTest(call.region));
  if (accountTest !== undefined)
    tests.push((call) => accountTest(call.uin) || (call.account !== "" && accountTest(call.account)));
  if (nameTest !== undefined) tests.push((call) => nameTest(call.name));
  const [only, ...others] = tests;
  return others.length === 0 ? only : (call) => tests.every((test) => test(call));
}
