import type { AccessRequest } from "../../resources/service-control-policy/evaluation";
import { statementMatches } from "../matching";
import { requestProblems } from "../request";
import { wildcardMatches } from "../wildcard";
import { type KeyClass, keyClasses } from "./keys";
import { remembered } from "./memory";
import { narrowed } from "./narrow";
import {
  type AccessPath,
  type Claims,
  type Dimension,
  dimensions,
  isPlainlyWithin,
  type Problem,
  problemOf,
  type Residual,
  simplified,
  withoutAny,
} from "./problem";
import { type Texts, textClasses, wildcardPattern } from "./texts";

/** May `after` do what `before` may not? */
export type MoreThanBefore =
  /** Proved for every request there could be. */
  | { readonly answer: "no" }
  /** These requests are allowed after and not before; each has been evaluated. */
  | { readonly answer: "yes"; readonly witnesses: readonly [AccessRequest, ...AccessRequest[]] }
  | { readonly answer: "unknown"; readonly why: string };

export interface SearchLimits {
  /** How many requests to show, of different actions. */
  readonly witnesses?: number;
  /** How many cases to look at before giving up. */
  readonly cases?: number;
  /** Cases left for several questions together; counted down, not timed, so that the same questions get the same answers. */
  readonly purse?: { cases: number };
}

/**
 * Decides whether `after` passes a request that `before` does not. Requests fall into finitely many classes that all statements
 * treat alike: dimension by dimension the classes are worked out for the statements that still matter, until both sides are
 * decided. Nothing is sampled: without a case left over the answer is a proof, for every request with at most one address and one
 * time (`singleKeys`), with case ignored for A to Z.
 * @param account whose access it is
 */
export function mayMoreThanBefore(
  before: AccessPath,
  after: AccessPath,
  account: string,
  limits: SearchLimits = {},
): MoreThanBefore {
  return mayMoreThanAny([before], after, account, limits);
}

/** Decides whether `after` passes a request that none of `before` passes. */
export function mayMoreThanAny(
  before: readonly AccessPath[],
  after: AccessPath,
  account: string,
  { witnesses = 1, cases = 20_000, purse }: SearchLimits = {},
): MoreThanBefore {
  const cut = narrowed(before, after);
  if (cut === undefined) return { answer: "no" };
  const search = new Search(cut, { before, after }, account, witnesses, cases, purse);
  const outcome = search.run();
  const [first, ...others] = search.found;
  if (first !== undefined) return { answer: "yes", witnesses: [first, ...others] };
  if (outcome === "gave up") return { answer: "unknown", why: search.why };
  return search.unconfirmed > 0
    ? { answer: "unknown", why: "the requests that might differ could not be confirmed" }
    : { answer: "no" };
}

/** Does a path pass the request, plainly? */
export function pathAllows(path: AccessPath, request: AccessRequest, account: string): boolean {
  return path.every((level) => {
    const matching = level.filter((statement) => statementMatches(statement, request, account));
    return matching.length > 0 && matching.every(({ effect }) => effect === "allow");
  });
}

/** What is decided of the request so far. */
interface Chosen {
  readonly texts: Readonly<Partial<Record<Dimension, string>>>;
  readonly conditions: Readonly<Record<string, readonly string[]>>;
  /** False when a class without known values was chosen: there may be no such request. */
  readonly isKnown: boolean;
}

type Outcome = "done" | "found" | "gave up";
type Residuals = readonly (Residual | undefined)[];

interface Paths {
  readonly before: readonly AccessPath[];
  readonly after: AccessPath;
}

class Search {
  readonly found: AccessRequest[] = [];
  unconfirmed = 0;
  why = "";
  readonly #problem: Problem;
  readonly #keys: readonly string[];
  #cases = 0;

  constructor(
    cut: Paths,
    private readonly whole: Paths,
    private readonly account: string,
    private readonly wanted: number,
    private readonly most: number,
    private readonly purse: SearchLimits["purse"],
  ) {
    this.#problem = problemOf(cut.before, cut.after, account);
    this.#keys = [...new Set(this.#problem.conditions.map(({ key }) => key))];
  }

  run(): Outcome {
    const { residuals, before, after } = this.#problem;
    return this.#visit(residuals, before, after, { texts: {}, conditions: {}, isKnown: true }, 0);
  }

  /** @param depth how many dimensions, then condition keys, are decided */
  #visit(residuals: Residuals, before: readonly Claims[], after: Claims, chosen: Chosen, depth: number): Outcome {
    if (++this.#cases > this.most) {
      this.why = `there are more than ${this.most} cases to tell apart`;
      return "gave up";
    }
    if (this.purse !== undefined && --this.purse.cases < 0) {
      this.why = "there are too many different policies to compare all of them";
      return "gave up";
    }
    const now = simplified(after, residuals);
    if (now === "fails") return "done";
    const was: Claims[] = [];
    for (const claims of before) {
      const left = simplified(claims, residuals);
      if (left === "passes") return "done";
      if (left !== "fails") was.push(left);
    }
    if (now === "passes" && was.length === 0) return this.#confirm(chosen);
    const open = now === "passes" ? nothingToAsk : now;
    if (was.some((claims) => isPlainlyWithin(open, claims))) return "done";
    const asked = new Set([...was, open].flatMap(({ denies, levels }) => [...denies, ...levels.flat()]));
    for (let next = depth; next < dimensions.length + this.#keys.length; next++) {
      const dimension = dimensions[next];
      const key = this.#keys[next - dimensions.length];
      const decide =
        dimension === undefined
          ? this.#conditionCases(residuals, asked, key ?? "")
          : this.#textCases(residuals, asked, dimension);
      if (decide === undefined) continue;
      if (decide === "gave up") return "gave up";
      return this.#visitAll(decide, residuals, was, open, chosen, next);
    }
    throw new Error("a request was decided in every dimension, and its statements were not");
  }

  #visitAll(
    cases: readonly Case[],
    residuals: Residuals,
    before: readonly Claims[],
    after: Claims,
    chosen: Chosen,
    depth: number,
  ): Outcome {
    for (const { decide, choose } of cases) {
      const outcome = this.#visit(residuals.map(decide), before, after, choose(chosen), depth + 1);
      if (outcome === "gave up") return outcome;
      // One request per action says enough; another action says more.
      if (outcome === "found" && (depth > 1 || this.found.length >= this.wanted)) return outcome;
    }
    return "done";
  }

  #textCases(residuals: Residuals, asked: ReadonlySet<number>, dimension: Dimension): readonly Case[] | "gave up" | undefined {
    const group = dimension === "service" || dimension === "call" ? "actions" : "resources";
    const patterns = new Set<string>();
    for (const index of asked)
      for (const alternative of residuals[index]?.[group] ?? []) {
        const pattern = alternative[dimension];
        if (pattern !== undefined) patterns.add(pattern);
      }
    if (patterns.size === 0) return undefined;
    const list = [...patterns];
    const classes = classesOf(dimension, list);
    if (classes === undefined) {
      this.why = `there are too many ways in which patterns for the ${dimension} overlap`;
      return "gave up";
    }
    // No APPID at all: the account is named by its id, or not named.
    const none = dimension === "appId" ? [{ witness: "", truth: list.map(() => false) }] : [];
    return [...none, ...classes].map(({ witness, truth }) => {
      const holds = new Map(list.map((pattern, index) => [pattern, truth[index] === true]));
      return {
        decide: (residual) => residual && decidedText(residual, group, dimension, holds),
        choose: (chosen) => ({ ...chosen, texts: { ...chosen.texts, [dimension]: witness } }),
      };
    });
  }

  #conditionCases(residuals: Residuals, asked: ReadonlySet<number>, key: string): readonly Case[] | "gave up" | undefined {
    const { conditions } = this.#problem;
    const numbers = new Set<number>();
    for (const index of asked)
      for (const number of residuals[index]?.conditions ?? []) if (conditions[number]?.key === key) numbers.add(number);
    if (numbers.size === 0) return undefined;
    const list = [...numbers];
    const classes = keyClasses(
      key,
      list.flatMap((number) => conditions[number] ?? []),
    );
    if (classes === undefined) {
      this.why = `there are too many ways to answer the conditions on \`${key}\``;
      return "gave up";
    }
    return classes.map(({ values, truth }: KeyClass) => {
      const holds = new Map(list.map((number, index) => [number, truth[index] === true]));
      return {
        decide: (residual) => residual && decidedConditions(residual, holds),
        choose: (chosen) => ({
          ...chosen,
          conditions: values === undefined || values.length === 0 ? chosen.conditions : { ...chosen.conditions, [key]: values },
          isKnown: chosen.isKnown && values !== undefined,
        }),
      };
    });
  }

  /** The whole thing rests on evaluating what was found: only that makes it a fact. */
  #confirm(chosen: Chosen): Outcome {
    if (chosen.isKnown) {
      const request = requestOf(chosen, this.account);
      const isRequest = requestProblems(request).length === 0;
      if (
        isRequest &&
        pathAllows(this.whole.after, request, this.account) &&
        !this.whole.before.some((path) => pathAllows(path, request, this.account))
      ) {
        this.found.push(request);
        return "found";
      }
    }
    this.unconfirmed++;
    return "done";
  }
}

/** One class of a dimension or of a key: what it decides, and what it says of the request. */
interface Case {
  decide(residual: Residual | undefined): Residual | undefined;
  choose(chosen: Chosen): Chosen;
}

const nothingToAsk: Claims = { denies: [], levels: [] };

const word = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
const textsOf: Readonly<Record<Dimension, Texts>> = {
  service: { alphabet: `${word}.`, mayBeEmpty: false, samples: ["cvm", "cos", "cam", "vpc", "cdb", "clb", "cbs", "scf", "tke"] },
  call: {
    alphabet: `${word}.`,
    mayBeEmpty: false,
    samples: [
      "DescribeInstances",
      "RunInstances",
      "TerminateInstances",
      "CreateInstance",
      "DeleteInstance",
      "ModifyInstance",
      "GetObject",
      "PutObject",
      "DeleteBucket",
      "ListUsers",
      "GetUser",
      "DeleteUser",
    ],
  },
  resourceService: { alphabet: word, mayBeEmpty: true, samples: ["cvm", "cos", "cam", "vpc", "cdb"] },
  region: {
    alphabet: word.replace("_", ""),
    mayBeEmpty: true,
    samples: ["ap-guangzhou", "ap-shanghai", "ap-beijing", "ap-hongkong", "ap-singapore", "eu-frankfurt", "na-siliconvalley"],
  },
  appId: { alphabet: "0123456789", mayBeEmpty: false, samples: ["1250000000"] },
  name: { mayBeEmpty: false, samples: ["instance/ins-1", "bucket/logs", "key/1"] },
};

const known = remembered<ReturnType<typeof textClasses>>(1_000);

function classesOf(dimension: Dimension, patterns: readonly string[]): ReturnType<typeof textClasses> {
  return known(JSON.stringify([dimension, patterns]), () => textClasses(patterns.map(wildcardPattern), textsOf[dimension]));
}

function decidedText(
  residual: Residual,
  group: "actions" | "resources",
  dimension: Dimension,
  holds: ReadonlyMap<string, boolean>,
): Residual | undefined {
  const alternatives = residual[group];
  if (alternatives === null) return residual;
  const left = alternatives.flatMap((alternative) => {
    const { [dimension]: pattern, ...others } = alternative;
    // A pattern that nobody asked for belongs to a statement that no longer matters.
    return pattern === undefined ? [alternative] : holds.get(pattern) === true ? [others] : [];
  });
  return left.length === 0 ? undefined : { ...residual, [group]: withoutAny(left) };
}

function decidedConditions(residual: Residual, holds: ReadonlyMap<number, boolean>): Residual | undefined {
  if (residual.conditions.some((number) => holds.get(number) === false)) return undefined;
  return { ...residual, conditions: residual.conditions.filter((number) => !holds.has(number)) };
}

/** A request as chosen; what was not decided does not matter, and is filled in as people would. */
function requestOf({ texts, conditions }: Chosen, account: string): AccessRequest {
  const { service = texts.resourceService || "cvm", call = "DescribeInstances", resourceService, region, appId, name } = texts;
  const namesResource = [resourceService, region, name].some((text) => text !== undefined) || (appId ?? "") !== "";
  const owner = (appId ?? "") === "" ? `uin/${account}` : `uid/${appId}`;
  return {
    principal: { account, user: "sub_user" },
    action: `${service}:${call}`,
    resource: namesResource
      ? `qcs::${resourceService ?? wordsOnly(service)}:${region ?? ""}:${owner}:${name ?? "instance/ins-1"}`
      : "*",
    conditions,
    permissions: "allow",
  };
}

function wordsOnly(service: string): string {
  return wildcardMatches("*.*", service) ? "" : service;
}
