import { groupItems, groupOf, type Organization } from "../kernel";
import type { Statement } from "../resources/service-control-policy/document";
import type { AccessRequest } from "../resources/service-control-policy/evaluation";
import { type GuardLevel, serviceControlGuards } from "../resources/service-control-policy/guards";
import { customPolicies } from "../resources/service-control-policy/rows";
import { contentOf, documentOf } from "./documents";
import { statementMatches } from "./matching";
import { accountPatterns } from "./paths";
import { narrowed } from "./symbolic/narrow";
import type { AccessPath } from "./symbolic/problem";
import { type MoreThanBefore, mayMoreThanAny, type SearchLimits } from "./symbolic/search";
import { wildcardMatches } from "./wildcard";

/** From a member up to Root: what is bound on each level. */
type Levels = readonly { readonly target: string; readonly level: GuardLevel }[];

type Verdict =
  | { readonly answer: "no" | "unknown" }
  | {
      readonly answer: "yes";
      readonly example: Pick<AccessRequest, "action" | "resource" | "conditions"> & { readonly by: Denier };
    };

type Denier = { readonly target: string; readonly policy: string | null; readonly statement: number | null } | null;

/** What one plan may spend, and one question of it: a search of 1,000 cases takes some 10 ms. Counted, so that plans are the same everywhere. */
const casesPerPlan = 400_000;
const casesPerQuestion = 3_000;

/** Service control policies as the planner's guards, judged by what members may do. */
export const accessGuards = () => ({
  ...serviceControlGuards(),
  judging(start: Organization, end: Organization) {
    const patterns = namedAccounts([start, end]);
    const decide = decider({ cases: casesPerQuestion, purse: { cases: casesPerPlan } });
    const pathOf = pathReader();
    return {
      kindOf: (member: string): string =>
        patterns.map((pattern) => (wildcardMatches(pattern, `uin/${member}`) ? "1" : "0")).join(""),

      opening(member: string, before: Levels | null, now: Levels, after: Levels | null): Verdict {
        const sides = [before, after].filter((side) => side !== null);
        return verdictOf(decide(sides.map(pathOf), pathOf(now), member), before ?? after ?? [], member);
      },

      outage(member: string, before: Levels, now: Levels, after: Levels): Verdict {
        // What two paths both allow is what their levels together allow.
        return verdictOf(decide([pathOf(now)], pathOf([...before, ...after]), member), now, member);
      },
    };
  },
});

/** Whether `after` passes what none of `before` passes; a question that comes again, cut down to what matters, is answered from memory. */
function decider(limits: SearchLimits) {
  const known = new Map<string, MoreThanBefore>();
  return (before: readonly (AccessPath | undefined)[], after: AccessPath | undefined, member: string): MoreThanBefore => {
    const readable = before.filter((path) => path !== undefined);
    if (after === undefined || readable.length < before.length) return { answer: "unknown", why: "a policy cannot be read" };
    const cut = narrowed(readable, after);
    if (cut === undefined) return { answer: "no" };
    const key = cut.namesAccount ? `${cut.key} ${member}` : cut.key;
    const found = known.get(key) ?? mayMoreThanAny(cut.before, cut.after, member, limits);
    known.set(key, found);
    return found;
  };
}

/** The statements of each level; undefined when one of its policies cannot be read. */
function pathReader(): (levels: Levels) => AccessPath | undefined {
  const read = new WeakMap<GuardLevel, readonly Statement[] | "unreadable">();
  const statementsOf = (level: GuardLevel): readonly Statement[] | "unreadable" => {
    const documents = level.bound.map(({ text }) => documentOf(text));
    const known = documents.filter((document) => document !== undefined);
    return known.length < documents.length ? "unreadable" : known.flatMap(({ statements }) => statements);
  };
  return (levels) => {
    const path: (readonly Statement[])[] = [];
    for (const { level } of levels) {
      // It lets everything through.
      if (level.says === "") continue;
      const statements = read.get(level) ?? statementsOf(level);
      read.set(level, statements);
      if (statements === "unreadable") return undefined;
      path.push(statements);
    }
    return path;
  };
}

/** Patterns for accounts by their ids in any policy, before or after. */
function namedAccounts(organizations: readonly Organization[]): readonly string[] {
  const texts = new Set<string>();
  for (const organization of organizations)
    for (const policy of groupItems(organization, groupOf(customPolicies))) texts.add(contentOf(organization, policy));
  return accountPatterns([[...texts]]);
}

/** @param denying the levels that deny the example */
function verdictOf(said: MoreThanBefore, denying: Levels, member: string): Verdict {
  if (said.answer !== "yes") return { answer: said.answer };
  const [request] = said.witnesses;
  const { action, conditions } = request;
  // Where no policy names accounts, the answer may have been found for another one.
  const resource = request.resource.replace(`uin/${request.principal.account}`, `uin/${member}`);
  const own = { ...request, principal: { ...request.principal, account: member }, resource };
  return { answer: "yes", example: { action, resource, conditions, by: denierOf(denying, own, member) } };
}

/** The first level, from the member upwards, that denies the request: by a statement, or because none of its policies allows it. */
function denierOf(levels: Levels, request: AccessRequest, member: string): Denier {
  for (const { target, level } of levels) {
    if (level.says === "") continue;
    let isAllowed = false;
    for (const { policy, text } of level.bound)
      for (const [statement, one] of (documentOf(text)?.statements ?? []).entries()) {
        if (!statementMatches(one, request, member)) continue;
        if (one.effect === "deny") return { target, policy, statement };
        isAllowed = true;
      }
    if (!isAllowed) return { target, policy: null, statement: null };
  }
  return null;
}
