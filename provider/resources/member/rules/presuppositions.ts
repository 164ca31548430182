import { accounts } from "../../../areas/account/rows";
import { rowOf, rule } from "../../../kernel";
import { actingAccount } from "../../organization/actors";
import { organizationUnknown } from "../../organization/rules/presuppositions";
import type {
  AcceptInvitation,
  ActivateSecurityInfo,
  ApplyToJoin,
  ApproveMemberCreation,
  BindSecurityInfo,
  CancelInvitation,
  CheckMemberDeletion,
  ConfirmFinancePermission,
  CreateMember,
  DeleteMember,
  EvictMember,
  ExpireActivationLink,
  ExpireInvitation,
  InviteMember,
  MoveMember,
  QuitOrganization,
  RebindSecurityInfo,
  RejectInvitation,
  RejectMemberCreation,
  RemoveMember,
  ResendActivationLink,
  SetPaymentMode,
  UpdateMember,
  UpdateMemberFinancePermissions,
  UpdateSecurityInfo,
  ViewInvitations,
} from "../operations";
import { isManagementAccount } from "../payment";
import { creationRequests, invitations, members, pendingInvitations } from "../rows";
import { managementAccountCannotQuit, oneInvitationPerAccount } from "../settings";

/** What every operation on members takes for granted: that the things it names exist, and that its actor is the one of the vocabulary. */

export const memberOrganizationUnknown = organizationUnknown([
  "create_member",
  "approve_member_creation",
  "reject_member_creation",
  "invite_member",
  "accept_invitation",
  "reject_invitation",
  "cancel_invitation",
  "expire_invitation",
  "apply_to_join",
]);

type OnMember =
  | UpdateMember
  | MoveMember
  | UpdateMemberFinancePermissions
  | ConfirmFinancePermission
  | SetPaymentMode
  | RemoveMember
  | EvictMember
  | QuitOrganization
  | CheckMemberDeletion
  | DeleteMember
  | BindSecurityInfo
  | UpdateSecurityInfo
  | RebindSecurityInfo
  | ActivateSecurityInfo
  | ResendActivationLink
  | ExpireActivationLink;

/** The management account is no member, but has rules of its own against removing it and its quitting. */
export const memberUnknown = rule<OnMember>({
  id: "MEMBER-UNKNOWN",
  kind: "presupposition",
  refuses: [
    "update_member",
    "move_member",
    "update_member_finance_permissions",
    "confirm_finance_permission",
    "set_payment_mode",
    "remove_member",
    "evict_member",
    "quit_organization",
    "check_member_deletion",
    "delete_member",
    "bind_security_info",
    "update_security_info",
    "rebind_security_info",
    "activate_security_info",
    "resend_activation_link",
    "expire_activation_link",
  ],
  sentence: "the member has to be in the organization",
  cloudCode: {
    move_member: "FailedOperation.SomeUinsNotInOrganization",
    update_member: "ResourceNotFound.MemberNotExist",
    update_member_finance_permissions: "ResourceNotFound.MemberNotExist",
    confirm_finance_permission: "ResourceNotFound.MemberNotExist",
    set_payment_mode: "ResourceNotFound.MemberNotExist",
    remove_member: "InvalidParameter",
    evict_member: "ResourceNotFound.MemberNotExist",
    quit_organization: "ResourceNotFound.OrganizationMemberNotExist",
    check_member_deletion: "ResourceNotFound.MemberNotExist",
    delete_member: "ResourceNotFound.MemberNotExist",
    bind_security_info: "ResourceNotFound.OrganizationMemberNotExist",
    update_security_info: "ResourceNotFound.OrganizationMemberNotExist",
    rebind_security_info: "ResourceNotFound.OrganizationMemberNotExist",
    activate_security_info: "ResourceNotFound.OrganizationMemberNotExist",
    resend_activation_link: "ResourceNotFound.OrganizationMemberNotExist",
    expire_activation_link: "ResourceNotFound.OrganizationMemberNotExist",
  },
  holds(ask, { name, member }, given) {
    if (ask.exists(members, member)) return true;
    const judgedByItsOwn =
      name === "remove_member" || (name === "quit_organization" && given.setting(managementAccountCannotQuit));
    return judgedByItsOwn && isManagementAccount(ask, member);
  },
  blockers: (_organization, { member }) => ({
    first: [{ table: members.name, id: member, says: "is not in the organization" }],
    count: 1,
  }),
});

export const memberExists = rule<CreateMember>({
  id: "MEMBER-EXISTS",
  kind: "presupposition",
  refuses: ["create_member"],
  sentence: "the id of a new member must be free",
  cloudCode: "InvalidParameter",
  holds: (ask, { member }) => !ask.exists(accounts, member) && !ask.exists(creationRequests, member),
});

export const creationUnknown = rule<ApproveMemberCreation | RejectMemberCreation>({
  id: "CREATION-UNKNOWN",
  kind: "presupposition",
  refuses: ["approve_member_creation", "reject_member_creation"],
  sentence: "there has to be a request to create the member",
  cloudCode: "FailedOperation.CreateRecordNotExist",
  holds: (ask, { member }) => ask.exists(creationRequests, member),
});

/** A cancelled account is as good as none. */
export const accountUnknown = rule<InviteMember | AcceptInvitation | RejectInvitation | ApplyToJoin | ViewInvitations>({
  id: "ACCOUNT-UNKNOWN",
  kind: "presupposition",
  refuses: ["invite_member", "accept_invitation", "reject_invitation", "apply_to_join", "view_invitations"],
  sentence: "the account has to exist",
  cloudCode: {
    invite_member: "InvalidParameter",
    accept_invitation: "ResourceNotFound.InvitationNotExist",
    reject_invitation: "ResourceNotFound.InvitationNotExist",
    apply_to_join: "ResourceNotFound.UserNotExist",
    view_invitations: "ResourceNotFound.UserNotExist",
  },
  // An invitation without an account: INVITE-FIELDS.
  holds: (ask, { name, account }) =>
    (name === "invite_member" && account === "") || ask.value(accounts, account, "status") === "active",
  blockers: (_organization, { account }) => ({
    first: [{ table: accounts.name, id: account, says: "does not exist" }],
    count: 1,
  }),
});

/** To an account that was not invited, an invitation does not exist. */
export const invitationUnknown = rule<AcceptInvitation | RejectInvitation | CancelInvitation | ExpireInvitation>({
  id: "INVITE-UNKNOWN",
  kind: "presupposition",
  refuses: ["accept_invitation", "reject_invitation", "cancel_invitation", "expire_invitation"],
  sentence: "the invitation has to exist",
  cloudCode: "ResourceNotFound.InvitationNotExist",
  holds: (ask, operation) =>
    "account" in operation
      ? ask.value(invitations, operation.invitation, "account") === operation.account
      : ask.exists(invitations, operation.invitation),
});

/** InvitationExist of the public API (a setting). */
export const invitationExists = rule<InviteMember>({
  id: "INVITE-EXISTS",
  kind: "presupposition",
  refuses: ["invite_member"],
  sentence: "an account has one pending invitation at a time, and the id of a new one must be free",
  advice: "wait for the answer to the pending invitation, or withdraw it",
  cloudCode: "FailedOperation.InvitationExist",
  holds: (ask, { invitation, account }, given) =>
    !ask.exists(invitations, invitation) && !(given.setting(oneInvitationPerAccount) && ask.exists(pendingInvitations, account)),
  blockers(organization, { account }) {
    const pending = rowOf(organization, pendingInvitations, account)?.invitation;
    if (pending === undefined) return { first: [], count: 0 };
    return { first: [{ table: invitations.name, id: pending, says: "is still pending" }], count: 1 };
  },
  remedy(organization, { account }) {
    const pending = rowOf(organization, pendingInvitations, account)?.invitation;
    if (pending === undefined) return undefined;
    const cancel: CancelInvitation = { name: "cancel_invitation", invitation: pending };
    return { add: "never", operations: [cancel] };
  },
});

type OfAccount = AcceptInvitation | RejectInvitation | ViewInvitations | ApplyToJoin;
type OfMember = ConfirmFinancePermission | ActivateSecurityInfo;

/**
 * What only the account itself does. The operation names it, so one that does not say who asks is taken as asked by that account;
 * anybody else who asks is refused.
 */
export const memberItself = rule<OfAccount | OfMember>({
  id: "MEMBER-ACTOR",
  kind: "presupposition",
  refuses: [
    "accept_invitation",
    "reject_invitation",
    "view_invitations",
    "apply_to_join",
    "confirm_finance_permission",
    "activate_security_info",
  ],
  sentence: "only the account itself answers, applies, consents and activates",
  advice: "use credentials of that account",
  cloudCode: "UnauthorizedOperation",
  holds: (ask, operation) =>
    operation.by === undefined ||
    actingAccount(ask, operation) === ("account" in operation ? operation.account : operation.member),
});

export const vendorEvicts = rule<EvictMember>({
  id: "MEMBER-ACTOR",
  kind: "presupposition",
  refuses: ["evict_member"],
  sentence: "only the vendor evicts a member",
  advice: "remove the member instead",
  cloudCode: "UnauthorizedOperation",
  holds: (_ask, { by }) => by?.kind === "vendor",
});

export const timeExpires = rule<ExpireInvitation | ExpireActivationLink>({
  id: "MEMBER-ACTOR",
  kind: "presupposition",
  refuses: ["expire_invitation", "expire_activation_link"],
  sentence: "invitations and links run out by themselves",
  cloudCode: "UnauthorizedOperation",
  holds: (_ask, { by }) => by?.kind === "system",
});
