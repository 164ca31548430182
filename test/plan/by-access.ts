import { opening, outage, type Passage } from "../../provider/access/changes";
import { type PathContents, pathReader } from "../../provider/access/paths";
import { groupItems, groupOf, type Organization } from "../../provider/kernel";
import { plainBreaches } from "../../provider/plan/safety";
import { allMembers } from "../../provider/resources/organization/rows";
import { guards } from "./planning";

/**
 * Guard-rail safety by its definition, plainly, over all members and all organizations of a plan: what a member may do after each
 * step, compared with before and after the plan. Where that cannot be decided, policies are compared as names.
 */
export function accessBreaches(organizations: readonly Organization[]): ReadonlySet<string> {
  const paths = organizations.map(pathsOf);
  const [before, after] = [paths[0] ?? new Map(), paths.at(-1) ?? new Map()];
  const byName = plainBreaches(guards, organizations);
  const found = new Set<string>();
  for (const [index, all] of paths.entries())
    for (const [member, now] of all) {
      const passage = { before: before.get(member) ?? null, now, after: after.get(member) ?? null };
      // One that only visits has no before and no after to compare with.
      if (passage.before === null && passage.after === null) continue;
      for (const [kind, decide] of kinds) {
        const breach = `${kind} ${index - 1} ${member}`;
        const answer = answerOf(kind, decide, member, passage);
        if (answer === "yes" || (answer === "unknown" && byName.has(breach))) found.add(breach);
      }
    }
  return found;
}

const kinds = [["opening", opening] as const, ["outage", outage] as const];
const answers = new Map<string, "yes" | "no" | "unknown">();

function answerOf(kind: string, decide: typeof opening, member: string, passage: Passage): "yes" | "no" | "unknown" {
  const key = JSON.stringify([kind, member, passage]);
  const found = answers.get(key) ?? decide(member, passage, { cases: 3_000 }).answer;
  answers.set(key, found);
  return found;
}

function pathsOf(organization: Organization): ReadonlyMap<string, PathContents> {
  const reader = pathReader(organization);
  const found = new Map<string, PathContents>();
  for (const member of groupItems(organization, groupOf(allMembers))) {
    const path = reader.contentsOf(member);
    if (path !== undefined) found.set(member, path);
  }
  return found;
}
