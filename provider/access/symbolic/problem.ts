import type { Condition } from "../../resources/service-control-policy/conditions";
import type { Statement } from "../../resources/service-control-policy/document";
import { isAny, wildcardMatches } from "../wildcard";
import { textOf } from "./memory";

/** The levels from an account up to Root, each with the statements bound to it. None: everything passes; an empty one: nothing does. */
export type AccessPath = readonly (readonly Statement[])[];

/** The dimensions of a request in which patterns count, in the order in which they are decided. */
export const dimensions = ["service", "call", "resourceService", "region", "appId", "name"] as const;
export type Dimension = (typeof dimensions)[number];

/** Patterns that must all match, each in its dimension; what is not mentioned may be anything. */
type Patterns = Readonly<Partial<Record<Dimension, string>>>;

/**
 * What is left to ask of a statement when a part of the request is decided. Null: one of its actions (resources) is certain to
 * match. Conditions are numbers in a list that all statements share.
 */
export interface Residual {
  readonly actions: readonly Patterns[] | null;
  readonly resources: readonly Patterns[] | null;
  readonly conditions: readonly number[];
}

/** A path as what it amounts to: no deny may match, and on every level one of its allows has to. Statements are numbers. */
export interface Claims {
  readonly denies: readonly number[];
  readonly levels: readonly (readonly number[])[];
}

export interface Problem {
  /** By number; undefined: certain not to match. */
  readonly residuals: readonly (Residual | undefined)[];
  readonly conditions: readonly Condition[];
  readonly before: readonly Claims[];
  readonly after: Claims;
}

/** @param account whose access is compared: the one that an `uin/…` in a resource is compared with */
export function problemOf(before: readonly AccessPath[], after: AccessPath, account: string): Problem {
  const numbers = new Map<string, number>();
  const residuals: (Residual | undefined)[] = [];
  const conditionNumbers = new Map<string, number>();
  const conditions: Condition[] = [];
  const conditionNumber = (condition: Condition): number => {
    const key = textOf(condition);
    const known = conditionNumbers.get(key);
    if (known !== undefined) return known;
    conditionNumbers.set(key, conditions.length);
    return conditions.push(condition) - 1;
  };
  const number = (statement: Statement): number => {
    const { resources, conditions: asked } = statement;
    const key = matchOf(statement);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, residuals.length);
    const own = resources.flatMap((resource) => patternsOfResource(resource, account));
    const residual = {
      actions: actionPatterns(statement),
      resources: withoutAny(own),
      conditions: asked.map(conditionNumber),
    };
    return residuals.push(own.length === 0 ? undefined : residual) - 1;
  };
  const claimsOf = (path: AccessPath): Claims => {
    const of = (level: readonly Statement[], effect: Statement["effect"]): readonly number[] =>
      level.filter((statement) => statement.effect === effect).map(number);
    return { denies: [...new Set(path.flatMap((level) => of(level, "deny")))], levels: path.map((level) => of(level, "allow")) };
  };
  return { before: before.map(claimsOf), after: claimsOf(after), residuals, conditions };
}

const matches = new WeakMap<Statement, string>();

/** The same for statements that match the same, whatever their effect. */
function matchOf(statement: Statement): string {
  const { actions, resources, conditions } = statement;
  const known = matches.get(statement) ?? JSON.stringify([actions, resources, conditions]);
  matches.set(statement, known);
  return known;
}

const actionsRead = new WeakMap<Statement, Residual["actions"]>();

function actionPatterns(statement: Statement): Residual["actions"] {
  const known = actionsRead.get(statement);
  if (known !== undefined) return known;
  const patterns = withoutAny(statement.actions.map(patternsOfAction));
  actionsRead.set(statement, patterns);
  return patterns;
}

/** Null as soon as one of them asks for nothing. */
export function withoutAny(alternatives: readonly Patterns[]): readonly Patterns[] | null {
  return alternatives.some((patterns) => Object.keys(patterns).length === 0) ? null : alternatives;
}

function patternsOfAction(action: string): Patterns {
  if (isAny(action)) return {};
  const [service = "*", call = "*"] = action.split(":");
  return { ...(isAny(service) ? {} : { service }), ...(isAny(call) ? {} : { call }) };
}

/** None when the resource is certainly another account's. */
function patternsOfResource(resource: string, account: string): readonly Patterns[] {
  if (resource === "*") return [{}];
  const [, , service = "", region = "", owner = "", ...rest] = resource.split(":");
  const name = rest.join(":");
  const isAppId = owner.startsWith("uid/");
  if (owner !== "" && !isAppId && !wildcardMatches(owner, `uin/${account}`)) return [];
  const open = (pattern: string): boolean => pattern === "" || isAny(pattern);
  return [
    {
      ...(open(service) ? {} : { resourceService: service }),
      ...(open(region) ? {} : { region }),
      ...(isAppId ? { appId: owner.slice("uid/".length) } : {}),
      ...(isAny(name) ? {} : { name }),
    },
  ];
}

/** What claims come to, by what is known of the statements (undefined: certain not to match). */
export function simplified(claims: Claims, residuals: readonly (Residual | undefined)[]): Claims | "passes" | "fails" {
  const denies = claims.denies.filter((deny) => residuals[deny] !== undefined);
  if (denies.some((deny) => isCertain(residuals[deny]))) return "fails";
  const levels: (readonly number[])[] = [];
  for (const level of claims.levels) {
    const allows = level.filter((allow) => residuals[allow] !== undefined);
    if (allows.length === 0) return "fails";
    if (!allows.some((allow) => isCertain(residuals[allow]))) levels.push(allows);
  }
  return denies.length === 0 && levels.length === 0 ? "passes" : { denies, levels };
}

function isCertain(residual: Residual | undefined): boolean {
  return residual !== undefined && residual.actions === null && residual.resources === null && residual.conditions.length === 0;
}

/**
 * Whatever passes `narrow` certainly passes `wide`: the same denies are in it, and each level of allows has one that takes in no
 * more. Enough to see that a change elsewhere changed nothing here.
 */
export function isPlainlyWithin(narrow: Claims, wide: Claims): boolean {
  const denies = new Set(narrow.denies);
  return (
    wide.denies.every((deny) => denies.has(deny)) &&
    wide.levels.every((level) => {
      const allows = new Set(level);
      return narrow.levels.some((own) => own.every((allow) => allows.has(allow)));
    })
  );
}
