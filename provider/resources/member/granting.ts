import { accounts } from "../../areas/account/rows";
import type { Ask } from "../../kernel";
import type { CreateMember, InviteMember, UpdateMemberFinancePermissions } from "./operations";
import { type FinancePermission, type Member, members } from "./rows";
import { asksOtherEntity, currentEntity } from "./terms";

/** The operations that can grant finance permissions. */
export type Granting = CreateMember | InviteMember | UpdateMemberFinancePermissions;

/** Does the operation grant a permission that the member does not have yet? */
export function grants(ask: Ask, operation: Granting, permission: FinancePermission): boolean {
  if (!operation.finance_permissions.includes(permission)) return false;
  if (operation.name !== "update_member_finance_permissions") return true;
  return ask.value(members, operation.member, "financePermissions")?.includes(permission) !== true;
}

/** Is (or would be) the member's verified subject that of the management account? */
export function ofCurrentEntity(ask: Ask, operation: Granting): boolean {
  if (operation.name === "create_member") return !asksOtherEntity(ask, operation);
  return ask.value(accounts, accountOf(operation), "entity") === currentEntity(ask);
}

/** Has the vendor opened the special permission for the member's account? */
export function vendorOpened(ask: Ask, operation: Granting, permission: FinancePermission): boolean {
  return ask.value(accounts, accountOf(operation), "specialPermissions")?.includes(permission) === true;
}

function accountOf(operation: Granting): string {
  return operation.name === "invite_member" ? operation.account : operation.member;
}

/** Permissions that an invited member has to consent to when they are granted after it joined (FIN-INVITED-CONSENT). */
const needConsent: readonly FinancePermission[] = ["allocate_funds", "invoice"];

/** What waits for consent after a member's permissions were changed: what waited and stays, and what is new and needs it. */
export function unconfirmedAfter(
  before: Pick<Member, "joinMethod" | "financePermissions" | "unconfirmedPermissions">,
  after: readonly FinancePermission[],
): readonly FinancePermission[] {
  if (before.joinMethod === "created") return [];
  return needConsent.filter(
    (permission) =>
      after.includes(permission) &&
      (before.unconfirmedPermissions.includes(permission) || !before.financePermissions.includes(permission)),
  );
}
