import { type Ask, groupItems, groupOf, type Operation, type Organization, rowOf, rule } from "../../../kernel";
import type { UpdateMemberFinancePermissions } from "../../../resources/member/operations";
import { type FinancePermission, members } from "../../../resources/member/rows";
import { currentEntity } from "../../../resources/member/terms";
import { vendor } from "../../../resources/organization/actors";
import { accounts } from "../../account/rows";
import type { CancelDiscountInheritance } from "../../discounts/operations";
import { inheritances } from "../../discounts/rows";
import type { ReturnFunds } from "../../funds/operations";
import { allocations, openAllocationsOf } from "../../funds/rows";
import type { ChangeVerifiedEntity } from "../operations";
import { sameEntityFinanceKeepsEntity } from "../settings";

/** Inferred (a setting): follows from FIN-CROSS-ENTITY-ALLOCATE and FIN-CROSS-ENTITY-INHERIT, and like them knows what the vendor opened. */
export const entchgMemberFinance = rule<ChangeVerifiedEntity>({
  id: "ENTCHG-MEMBER-FINANCE",
  kind: "precondition",
  refuses: ["change_verified_entity"],
  sentence:
    "a member that has fund allocation or discount inheritance because it shares the management account's subject cannot change to another one",
  advice: "return what is not spent and untick fund allocation; have the vendor end the inheritance",
  cloudCode: "FailedOperation.OrganizationPermissionIllegal",
  holds(ask, { account, entity }, { setting }) {
    if (!setting(sameEntityFinanceKeepsEntity) || !ask.exists(members, account) || entity === currentEntity(ask)) return true;
    const opened = ask.value(accounts, account, "specialPermissions") ?? [];
    return (
      (opened.includes("allocate_funds") || !isAllocatedTo(ask, account)) &&
      (opened.includes("inherit_offer") || !(has(ask, account, "inherit_offer") || ask.exists(inheritances, account)))
    );
  },
  blockers(organization, { account }) {
    const held = rowOf(organization, members, account)?.financePermissions ?? [];
    const which = [
      held.includes("allocate_funds") || open(organization, account).length > 0 ? "fund allocation" : "",
      held.includes("inherit_offer") || inherits(organization, account) ? "discount inheritance" : "",
    ].filter((one) => one !== "");
    return { first: [{ table: members.name, id: account, says: `has ${which.join(" and ")}` }], count: 1 };
  },
  remedy: (organization, { account }) => ({ add: "never", operations: giving(organization, account) }),
});

function has(ask: Ask, account: string, permission: FinancePermission): boolean {
  return ask.value(members, account, "financePermissions")?.includes(permission) === true;
}

function isAllocatedTo(ask: Ask, account: string): boolean {
  return has(ask, account, "allocate_funds") || !ask.zero(groupOf(openAllocationsOf, account));
}

function open(organization: Organization, account: string): readonly string[] {
  return groupItems(organization, groupOf(openAllocationsOf, account));
}

function inherits(organization: Organization, account: string): boolean {
  return rowOf(organization, inheritances, account) !== undefined;
}

/** What gives it all up: the money first, then the permission to get more, then the discounts. */
function giving(organization: Organization, account: string): readonly Operation[] {
  const held = rowOf(organization, members, account)?.financePermissions ?? [];
  const back = open(organization, account).map((allocation): ReturnFunds => {
    return { name: "return_funds", allocation, amount: rowOf(organization, allocations, allocation)?.rest ?? 0 };
  });
  const untick: UpdateMemberFinancePermissions = {
    name: "update_member_finance_permissions",
    member: account,
    finance_permissions: held.filter((permission) => permission !== "allocate_funds"),
  };
  const cancel: CancelDiscountInheritance = { name: "cancel_discount_inheritance", account, by: vendor };
  return [...back, ...(held.includes("allocate_funds") ? [untick] : []), ...(inherits(organization, account) ? [cancel] : [])];
}
