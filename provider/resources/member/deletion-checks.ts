import checks from "../../catalogue/member-deletion-checks.json";

/** One of the account checks before a deletion (member-deletion-checks): what it looks for, and how a find is disposed of. */
export interface AccountCheck {
  readonly id: string;
  readonly business: string;
  readonly resource: string;
  readonly remedy: string;
}

const byId: ReadonlyMap<string, AccountCheck> = new Map(checks.account_checks.map((check) => [check.id, check]));

/** The account checks in the order of the table. */
export const accountChecks: readonly AccountCheck[] = [...byId.values()];

/** What a finding is, for people: "`billing:oweAccount` (Arrears: Overdue amount)"; findings outside of the table keep their id. */
export function findingCalled(id: string): string {
  const check = byId.get(id);
  return check === undefined ? `\`${id}\`` : `\`${id}\` (${check.business}: ${check.resource})`;
}

/** How to dispose of a finding, where the table says it. */
export function findingRemedy(id: string): string {
  return byId.get(id)?.remedy ?? "dispose of it in the account";
}
