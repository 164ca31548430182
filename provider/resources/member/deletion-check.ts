import { accounts, findingsOf, unresolvedChecksOf } from "../../areas/account/rows";
import checks from "../../catalogue/member-deletion-checks.json";
import { type Check, type CheckedRefusal, type CheckFinding, groupItems, groupOf, type Organization } from "../../kernel";
import { accountChecks, findingCalled, findingRemedy } from "./deletion-checks";
import type { DeleteMember } from "./operations";

/** The lines of the check in their order, and those about operator and confirmation; the rule that answers each. */
const lines: readonly { readonly rule: string; readonly question: string; readonly must_be: boolean }[] = [
  ...checks.organization_checks,
  ...checks.operator_checks,
];

/** The check itself is no finding of it. */
const isCheck = "MEMBER-DELETE-FLOW";

/**
 * Guide, "delete a member": the nine lines, the 91 account checks, who may do it and the confirmation. One finding per line that
 * is not met, account checks one by one; whatever else refuses the deletion comes behind.
 */
export function deletionCheck(
  { member, confirm }: DeleteMember,
  organization: Organization,
  refusals: readonly CheckedRefusal[],
): Check {
  const order = [...new Set(lines.map(({ rule }) => rule))];
  const place = ({ rule }: CheckedRefusal): number => (order.includes(rule.id) ? order.indexOf(rule.id) : order.length);
  return {
    operator: "a sub-user of the management account with administrator rights, not its root user",
    confirm: confirm === "" ? "the name of the account, which is not known" : `the name of the account, \`${confirm}\``,
    asked: lines.length + accountChecks.length,
    findings: refusals
      .filter(({ rule }) => rule.id !== isCheck)
      .sort((a, b) => place(a) - place(b))
      .flatMap((refusal) => findingsIn(refusal, member, organization)),
  };
}

function findingsIn({ rule, blockers }: CheckedRefusal, member: string, organization: Organization): readonly CheckFinding[] {
  const inAccount = (ids: readonly string[], says: string, remedy: (id: string) => string): readonly CheckFinding[] =>
    ids.map((id) => ({
      check: findingCalled(id),
      rule: rule.id,
      blockers: [{ table: accounts.name, id: member, says }],
      count: 1,
      remedy: remedy(id),
    }));
  switch (rule.id) {
    case "MEMBER-DELETE-ACCOUNT-RESOURCES":
      return inAccount(groupItems(organization, groupOf(findingsOf, member)), "still holds it", findingRemedy);
    case "MEMBER-DELETE-CHECK-UNRESOLVED":
      return inAccount(
        groupItems(organization, groupOf(unresolvedChecksOf, member)),
        "could not be checked for it",
        () => rule.advice ?? "check again",
      );
    default: {
      const { first, count } = blockers();
      const line = lines.find((one) => one.rule === rule.id);
      const check = line === undefined ? rule.sentence : `${line.question} ${line.must_be ? "No" : "Yes"}.`;
      return [{ check, rule: rule.id, blockers: first, count, remedy: rule.advice ?? null }];
    }
  }
}
