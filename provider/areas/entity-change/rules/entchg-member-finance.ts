import { type Ask, rowOf, rule } from "../../../kernel";
import type { UpdateMemberFinancePermissions } from "../../../resources/member/operations";
import { type FinancePermission, members } from "../../../resources/member/rows";
import { currentEntity } from "../../../resources/member/terms";
import { accounts } from "../../account/rows";
import type { ChangeVerifiedEntity } from "../operations";
import { sameEntityFinanceKeepsEntity } from "../settings";

/** What rests on sharing the management account's subject, unless the vendor opened it across subjects. */
const shared: readonly FinancePermission[] = ["allocate_funds", "inherit_offer"];

/** Inferred (a setting): follows from FIN-CROSS-ENTITY-ALLOCATE and FIN-CROSS-ENTITY-INHERIT. */
export const entchgMemberFinance = rule<ChangeVerifiedEntity>({
  id: "ENTCHG-MEMBER-FINANCE",
  kind: "precondition",
  refuses: ["change_verified_entity"],
  sentence:
    "a member that has fund allocation or discount inheritance because it shares the management account's subject cannot change to another one",
  advice: "return what is not spent and untick fund allocation; have the vendor end the inheritance",
  cloudCode: "FailedOperation.OrganizationPermissionIllegal",
  holds(ask, { account, entity }, { setting }) {
    if (!setting(sameEntityFinanceKeepsEntity) || entity === currentEntity(ask)) return true;
    const held = ask.value(members, account, "financePermissions") ?? [];
    return shared.every((permission) => !held.includes(permission) || isOpened(ask, account, permission));
  },
  blockers(organization, { account }) {
    const held = rowOf(organization, members, account)?.financePermissions ?? [];
    const which = shared.filter((permission) => held.includes(permission)).join(" and ");
    return { first: [{ table: members.name, id: account, says: `has ${which}` }], count: 1 };
  },
  remedy(organization, { account }) {
    const held = rowOf(organization, members, account)?.financePermissions ?? [];
    if (!held.includes("allocate_funds")) return undefined;
    const untick: UpdateMemberFinancePermissions = {
      name: "update_member_finance_permissions",
      member: account,
      finance_permissions: held.filter((permission) => permission !== "allocate_funds"),
    };
    return { add: "never", operations: [untick] };
  },
});

function isOpened(ask: Ask, account: string, permission: FinancePermission): boolean {
  return ask.value(accounts, account, "specialPermissions")?.includes(permission) === true;
}
