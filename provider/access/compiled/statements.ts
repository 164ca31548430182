import type { PolicyDocument, Statement } from "../../resources/service-control-policy/document";
import type { StatementPlace } from "../../resources/service-control-policy/evaluation";
import type { Call } from "./call";
import { compileCondition } from "./conditions";
import { compileWildcard, compileWildcards, type TextTest } from "./texts";

type CallTest = (call: Call) => boolean;

/** A statement of which only what depends on resource and conditions is left to ask; `test` undefined: it matches anyway. */
export interface CompiledStatement {
  readonly place: StatementPlace;
  readonly effect: "allow" | "deny";
  readonly test: CallTest | undefined;
  /** Equal for tests that always answer alike. */
  readonly testKey: string;
}

/** A statement that speaks about a service, and which of the service's interfaces it means. */
export interface ServiceStatement {
  readonly statement: CompiledStatement;
  readonly calls: TextTest;
}

/** The statements of one policy, in their order. */
export class CompiledPolicy {
  readonly #statements: readonly { readonly statement: CompiledStatement; readonly actions: readonly SplitAction[] }[];

  constructor(policy: string, document: PolicyDocument) {
    this.#statements = document.statements.map(({ effect, actions, resources, conditions }, index) => ({
      statement: {
        place: { policy, statement: index },
        effect,
        test: both(compileResources(resources), compileConditions(conditions)),
        testKey: JSON.stringify([resources, conditions]),
      },
      actions: actions.map(splitAction),
    }));
  }

  about(service: string): readonly ServiceStatement[] {
    return this.#statements.flatMap(({ statement, actions }) => {
      const calls = actions.filter(({ services }) => services === undefined || services(service)).map(({ call }) => call);
      return calls.length === 0 ? [] : [{ statement, calls: compileWildcards(calls) }];
    });
  }
}

interface SplitAction {
  readonly services: TextTest;
  readonly call: string;
}

function splitAction(action: string): SplitAction {
  const [service = "", call = "*"] = action === "*" ? ["*", "*"] : action.split(":");
  return { services: compileWildcard(service), call };
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
