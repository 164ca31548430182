import type { Op } from "../../kernel";
import type { FinancePermission, PaymentMode } from "./rows";

interface Terms {
  readonly title: string;
  readonly description: string;
  readonly department: string;
  readonly finance_permissions: readonly FinancePermission[];
  readonly payment_mode: PaymentMode;
  readonly payer: string | null;
  readonly tags?: Readonly<Record<string, string>>;
}

/** `entity` only when it is not the management account's own: the entity's admin then has to approve. */
/** `account_name`: what the account is called; like the member when it is left out. */
export type CreateMember = Op<"create_member", { member: string; entity?: string; account_name?: string } & Terms>;
export type ApproveMemberCreation = Op<"approve_member_creation", { member: string }>;
export type RejectMemberCreation = Op<"reject_member_creation", { member: string }>;
/** The invited account's id is the member's id once it accepts. */
export type InviteMember = Op<"invite_member", { invitation: string; account: string; allow_quit: boolean } & Terms>;
export type AcceptInvitation = Op<"accept_invitation", { invitation: string; account: string }>;
export type RejectInvitation = Op<"reject_invitation", { invitation: string; account: string }>;
export type CancelInvitation = Op<"cancel_invitation", { invitation: string }>;
export type ExpireInvitation = Op<"expire_invitation", { invitation: string }>;
export type ViewInvitations = Op<"view_invitations", { account: string }>;
export type ApplyToJoin = Op<"apply_to_join", { account: string; title: string }>;
/** One attribute at a time where the planner orders them; the wire may carry several. `account_name` renames the account itself. */
export type UpdateMember = Op<
  "update_member",
  { member: string; title?: string; description?: string; allow_quit?: boolean; account_name?: string }
>;
export type MoveMember = Op<"move_member", { member: string; department: string }>;
export type UpdateMemberFinancePermissions = Op<
  "update_member_finance_permissions",
  { member: string; finance_permissions: readonly FinancePermission[] }
>;
export type ConfirmFinancePermission = Op<"confirm_finance_permission", { member: string; permission: FinancePermission }>;
export type SetPaymentMode = Op<"set_payment_mode", { member: string; payment_mode: PaymentMode; payer: string | null }>;
export type RemoveMember = Op<"remove_member", { member: string }>;
export type EvictMember = Op<"evict_member", { member: string }>;
export type QuitOrganization = Op<"quit_organization", { member: string }>;
export type CheckMemberDeletion = Op<"check_member_deletion", { member: string; confirm: string }>;
/** `confirm` is the account name, typed by the operator (MEMBER-DELETE-CONFIRM-NAME). */
export type DeleteMember = Op<"delete_member", { member: string; confirm: string }>;
export type BindSecurityInfo = Op<"bind_security_info", { member: string; email: string; mobile: string }>;
export type UpdateSecurityInfo = Op<"update_security_info", { member: string; email: string; mobile: string }>;
export type RebindSecurityInfo = Op<"rebind_security_info", { member: string; email: string; mobile: string }>;
export type ActivateSecurityInfo = Op<"activate_security_info", { member: string }>;
export type ResendActivationLink = Op<"resend_activation_link", { member: string }>;
export type ExpireActivationLink = Op<"expire_activation_link", { member: string }>;
