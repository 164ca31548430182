import { groupItems, groupOf, type Organization, rowOf } from "../../kernel";
import { departments } from "../../resources/department/rows";
import { members } from "../../resources/member/rows";
import { allMembers } from "../../resources/organization/rows";
import { readTagBindings } from "../../resources/tag-policy/bindings";
import { effectiveTagPolicy } from "./effective";
import { type NonCompliance, nonCompliances, nonCompliantIn } from "./rows";

/** One target account of the compliance summary. */
export interface AccountCompliance {
  readonly account: string;
  /** Tag policies bound to it and to the departments above it, Root's first. */
  readonly policies: readonly string[];
  /** Resources that the latest check found wanting, by id. */
  readonly nonCompliant: Readonly<Record<string, NonCompliance>>;
}

/** What view_tag_compliance shows: every account that tag policies govern (TAG-RESULTS-VIEW). Looks at every member. */
export function complianceSummary(organization: Organization): readonly AccountCompliance[] {
  return groupItems(organization, groupOf(allMembers)).flatMap((account) => {
    if (effectiveTagPolicy(organization, account) === undefined) return [];
    const found = groupItems(organization, groupOf(nonCompliantIn, account)).flatMap((resource) => {
      const row = rowOf(organization, nonCompliances, resource);
      return row === undefined ? [] : [[resource, row] as const];
    });
    return [{ account, policies: policiesOver(organization, account), nonCompliant: Object.fromEntries(found) }];
  });
}

function policiesOver(organization: Organization, account: string): readonly string[] {
  const policies = [...readTagBindings(organization, account).tag_policies];
  let above = rowOf(organization, members, account)?.department ?? null;
  while (above !== null) {
    policies.unshift(...readTagBindings(organization, above).tag_policies);
    above = rowOf(organization, departments, above)?.parent ?? null;
  }
  return [...new Set(policies)];
}
