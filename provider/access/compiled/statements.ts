import type { PolicyDocument, Statement } from "../../resources/service-control-policy/document";
import type { StatementPlace } from "../../resources/service-control-policy/evaluation";
import type { Call } from "./call";
import { compileCondition, type EqualValue, equalValueIn } from "./conditions";
import { compileWildcard } from "./texts";

export type CallTest = (call: Call) => boolean;

/** A statement of which only what depends on resource and conditions is left to ask; `test` undefined: it matches anyway. */
export interface CompiledStatement {
  readonly place: StatementPlace;
  readonly effect: "allow" | "deny";
  readonly test: CallTest | undefined;
  /** Equal for tests that always answer alike. */
  readonly testKey: string;
  /** Where it is all that the test asks for. */
  readonly equalValue: EqualValue | undefined;
  readonly actions: readonly string[];
}

/** The statements of one policy, in their order. */
export function compilePolicy(policy: string, { statements }: PolicyDocument): readonly CompiledStatement[] {
  return statements.map(({ effect, actions, resources, conditions }, index) => {
    const [first, ...others] = conditions;
    const resource = compileResources(resources);
    return {
      place: { policy, statement: index },
      effect,
      test: both(resource, compileConditions(conditions)),
      testKey: JSON.stringify([resources, conditions]),
      equalValue: resource !== undefined || first === undefined || others.length > 0 ? undefined : equalValueIn(first),
      actions,
    };
  });
}

function both(a: CallTest | undefined, b: CallTest | undefined): CallTest | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return (call) => a(call) && b(call);
}

function compileConditions(conditions: Statement["conditions"]): CallTest | undefined {
  const [first, ...others] = conditions.map(compileCondition);
  if (first === undefined) return undefined;
  return others.length === 0 ? first : (call) => first(call) && others.every((test) => test(call));
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
  if (serviceTest !== undefined)
    tests.push((call) =>
      call.namesResource
        ? serviceTest(call.resource, call.serviceFrom, call.regionFrom - 1)
        : serviceTest(call.action, call.actionFrom, call.action.indexOf(":", call.actionFrom)),
    );
  if (regionTest !== undefined) tests.push((call) => regionTest(call.resource, call.regionFrom, call.accountFrom - 1));
  if (accountTest !== undefined)
    tests.push(
      (call) =>
        accountTest(call.uin, 0, call.uin.length) ||
        (call.namesAccount && accountTest(call.resource, call.accountFrom, call.nameFrom - 1)),
    );
  if (nameTest !== undefined) tests.push((call) => nameTest(call.resource, call.nameFrom, call.resource.length));
  const [only, ...others] = tests;
  return others.length === 0 ? only : (call) => tests.every((test) => test(call));
}
