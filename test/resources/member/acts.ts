import type { Account } from "../../../provider/areas/account/rows";
import { accounts } from "../../../provider/areas/account/rows";
import { decide, type Operation, type Organization, type Refusal, rowOf, withRow } from "../../../provider/kernel";
import { kernelWith } from "../../../provider/parts";
import type { SetEntityAdmin } from "../../../provider/resources/entity-admin/operations";
import type {
  AcceptInvitation,
  ApproveMemberCreation,
  BindSecurityInfo,
  CheckMemberDeletion,
  CreateMember,
  DeleteMember,
  InviteMember,
  MoveMember,
  QuitOrganization,
  RebindSecurityInfo,
  RejectInvitation,
  RemoveMember,
  SetPaymentMode,
  UpdateMember,
  UpdateMemberFinancePermissions,
  UpdateSecurityInfo,
} from "../../../provider/resources/member/operations";
import type { FinancePermission } from "../../../provider/resources/member/rows";
import { accountActor, system, vendor } from "../../../provider/resources/organization/actors";
import { type Circumstances, createOrganization, NOON, outside, after as performed, withAccount } from "../../support/kernel";

/** The operations on members, short enough to read a test as a story. */

export const ANN = "300000000001";
export const BEN = "300000000002";
/** Outside, verified as Acme like the management account. */
export const BETA = "200000000001";
/** Outside, verified as Health. */
export const HEALTH = "200000000002";
export const CLINIC = "200000000003";
export const MAIL = { email: "security@example.com", mobile: "+86 13800000000" };

export const terms = {
  description: "",
  department: "root",
  finance_permissions: [] as readonly FinancePermission[],
  payment_mode: "self_pay" as const,
  payer: null,
};

export function create(member = ANN, fields: Partial<CreateMember> = {}): CreateMember {
  return { name: "create_member", member, title: `m-${member.slice(-1)}`, ...terms, ...fields };
}
export function invite(account = BETA, fields: Partial<InviteMember> = {}): InviteMember {
  const names = { invitation: `i-${account}`, account, title: `guest-${account.slice(-1)}` };
  return { name: "invite_member", ...names, allow_quit: false, ...terms, ...fields };
}
export function accept(account = BETA, fields: Partial<AcceptInvitation> = {}): AcceptInvitation {
  return { name: "accept_invitation", invitation: `i-${account}`, account, by: accountActor(account), ...fields };
}
export function reject(account = BETA): RejectInvitation {
  return { name: "reject_invitation", invitation: `i-${account}`, account, by: accountActor(account) };
}
export function cancel(account = BETA): Operation & { readonly invitation: string } {
  return { name: "cancel_invitation", invitation: `i-${account}` };
}
export function expire(account = BETA): Operation & { readonly invitation: string } {
  return { name: "expire_invitation", invitation: `i-${account}`, by: system };
}
export function approve(member = ANN, by = HEALTH): ApproveMemberCreation {
  return { name: "approve_member_creation", member, by: accountActor(by) };
}
export function rejectCreation(member = ANN, by = HEALTH): Operation & { readonly member: string } {
  return { name: "reject_member_creation", member, by: accountActor(by) };
}
export function update(fields: Partial<UpdateMember>, member = ANN): UpdateMember {
  return { name: "update_member", member, ...fields };
}
export function move(department: string, member = ANN): MoveMember {
  return { name: "move_member", member, department };
}
export function grant(finance_permissions: readonly FinancePermission[], member = ANN): UpdateMemberFinancePermissions {
  const always: readonly FinancePermission[] = ["view_bills", "view_balance"];
  return {
    name: "update_member_finance_permissions",
    member,
    finance_permissions: [...always, ...finance_permissions],
  };
}
export function consent(permission: FinancePermission, member = BETA): Operation & { readonly member: string } {
  return { name: "confirm_finance_permission", member, permission, by: accountActor(member) } as Operation & {
    readonly member: string;
  };
}
export function paidFor(member = ANN, payer: string | null = null): SetPaymentMode {
  return { name: "set_payment_mode", member, payment_mode: "pay_on_behalf", payer };
}
export function selfPay(member = ANN): SetPaymentMode {
  return { name: "set_payment_mode", member, payment_mode: "self_pay", payer: null };
}
export function remove(member = ANN): RemoveMember {
  return { name: "remove_member", member };
}
export function quit(member = ANN): QuitOrganization {
  return { name: "quit_organization", member, by: accountActor(member) };
}
export function evict(member = ANN): Operation & { readonly member: string } {
  return { name: "evict_member", member, by: vendor };
}
export function check(member = ANN, confirm = `m-${member.slice(-1)}`): CheckMemberDeletion {
  return { name: "check_member_deletion", member, confirm };
}
export function drop(member = ANN, confirm = `m-${member.slice(-1)}`): DeleteMember {
  return { name: "delete_member", member, confirm };
}
export function bind(member = ANN, of = MAIL): BindSecurityInfo {
  return { name: "bind_security_info", member, ...of };
}
export function modify(email: string, member = ANN, mobile = MAIL.mobile): UpdateSecurityInfo {
  return { name: "update_security_info", member, mobile, email };
}
export function rebind(email: string, member = ANN, mobile = MAIL.mobile): RebindSecurityInfo {
  return { name: "rebind_security_info", member, mobile, email };
}
export function activate(member = ANN): Operation & { readonly member: string } {
  return { name: "activate_security_info", member, by: accountActor(member) };
}
export function resend(member = ANN): Operation & { readonly member: string } {
  return { name: "resend_activation_link", member };
}
export function expireLink(member = ANN): Operation & { readonly member: string } {
  return { name: "expire_activation_link", member, by: system };
}
export function setEntityAdmin(entity = "Health", member = HEALTH): SetEntityAdmin {
  return { name: "set_entity_admin", entity, member };
}
export const enableDeletion: Operation = { name: "enable_member_deletion" };
export const associateHealth: readonly (Operation & { readonly entity: string })[] = [
  { name: "request_entity_association", entity: "Health" },
  { name: "associate_entity", entity: "Health", by: vendor },
];
/** The organization has a member of another entity, 200000000002, which is that entity's admin. */
export const withHealthAdmin: readonly Operation[] = [...associateHealth, invite(HEALTH), accept(HEALTH), setEntityAdmin()];

/** Acme's organization and two accounts of Health outside of it; then what `operations` make of it. */
export function acme(...operations: readonly Operation[]): Organization {
  const health = { entity: "Health" };
  const start = withAccount(withAccount(outside, HEALTH, { name: "Health HQ", ...health }), CLINIC, {
    name: "Clinic",
    ...health,
  });
  return performed(start, [createOrganization, ...operations]);
}

/** The organization with an account that is otherwise than most. */
export function having(organization: Organization, account: string, fields: Partial<Account>): Organization {
  const row = rowOf(organization, accounts, account);
  if (row === undefined) throw new Error(`there is no account ${account}`);
  return withRow(organization, accounts, account, { ...row, ...fields });
}

/** The first refusal, whole. */
export function refusal(
  organization: Organization,
  operation: Operation,
  { at = NOON, settings = {} }: Circumstances = {},
): Refusal {
  const decision = decide(kernelWith(settings), organization, operation, at);
  if (decision.kind === "accepted") throw new Error(`${operation.name} was accepted`);
  return decision.refusals[0];
}
