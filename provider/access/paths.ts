import { type Organization, rowOf } from "../kernel";
import { departments } from "../resources/department/rows";
import { members } from "../resources/member/rows";
import { observedScpEpoch } from "../resources/service-control-policy/bindings";
import { boundTo, contentOf, documentOf } from "./documents";
import type { AccessPath } from "./symbolic/problem";

/** What stands between a member and its calls, as texts: the documents bound on each level up to Root, sorted. */
export type PathContents = readonly (readonly string[])[];

/** Reads paths of one organization. Departments are read once. */
export interface PathReader {
  /** Undefined while the account is no member; no levels while service control is off: nothing is checked then. */
  contentsOf(member: string): PathContents | undefined;
}

export function pathReader(organization: Organization): PathReader {
  const isOn = observedScpEpoch(organization) % 2 === 1;
  const level = (target: string): readonly string[] =>
    [...new Set(boundTo(organization, target).map((policy) => contentOf(organization, policy)))].sort();
  const chains = new Map<string, PathContents>();
  const chainOf = (department: string): PathContents => {
    const known = chains.get(department);
    if (known !== undefined) return known;
    const parent = rowOf(organization, departments, department)?.parent ?? null;
    const chain = [level(department), ...(parent === null ? [] : chainOf(parent))];
    chains.set(department, chain);
    return chain;
  };
  return {
    contentsOf(member) {
      const department = rowOf(organization, members, member)?.department;
      if (department === undefined) return undefined;
      return isOn ? [level(member), ...chainOf(department)] : [];
    },
  };
}

/** The statements of a path; undefined when a document on it cannot be read, so that nothing can be said about it. */
export function statementsOf(contents: PathContents): AccessPath | undefined {
  const levels = contents.map((level) => level.map((content) => documentOf(content)));
  if (levels.flat().includes(undefined)) return undefined;
  return levels.map((level) => level.flatMap((document) => document?.statements ?? []));
}

/** Patterns for accounts by id in the documents of a path: members that one of them matches may fare unlike their neighbours. */
export function accountPatterns(contents: PathContents): readonly string[] {
  const found = new Set<string>();
  for (const content of contents.flat()) {
    // Most documents name no account, and need not be looked into.
    if (!content.includes("uin/")) continue;
    for (const { resources } of documentOf(content)?.statements ?? [])
      for (const resource of resources) {
        const account = resource.split(":")[4] ?? "";
        if (account.startsWith("uin/")) found.add(account);
      }
  }
  return [...found].sort();
}
