import { type Ask, groupOf, type Write } from "../../kernel";
import { dropCheck, forget } from "./checking";
import { allComplianceReports, complianceReports, nonCompliantIn, openTagChecks } from "./rows";

/** The resources of an account that leaves are nobody's concern any more (MEMBER-LEAVE-EFFECTS); they stay its own. */
export function endComplianceOf(ask: Ask, write: Write, account: string): void {
  const found = groupOf(nonCompliantIn, account);
  for (const resource of ask.zero(found) ? [] : ask.list(found)) forget(write, account, resource);
}

/** An organization that ends leaves no check and no report behind; buckets belong to the account. */
export function dropCompliance(ask: Ask, write: Write): void {
  for (const check of ask.list(groupOf(openTagChecks))) dropCheck(write, check);
  for (const report of ask.list(groupOf(allComplianceReports))) {
    write.drop(complianceReports, report);
    write.leave(groupOf(allComplianceReports), report);
  }
}
