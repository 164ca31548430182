import { accounts } from "../../areas/account/rows";
import { defineOperation, groupOf, type OperationDefinition, type Write } from "../../kernel";
import { departments, ROOT } from "../department/rows";
import type {
  AcceptInvitation,
  ApplyToJoin,
  CancelInvitation,
  ExpireInvitation,
  InviteMember,
  RejectInvitation,
  ViewInvitations,
} from "./operations";
import {
  allInvitations,
  allPendingInvitations,
  type Invitation,
  invitations,
  invitationsTo,
  members,
  pendingInvitations,
} from "./rows";
import { enter, grantedPermissions, lockedPermissions, payerOf, tag } from "./terms";

/** API: InviteOrganizationMember. */
export const inviteMember = defineOperation<InviteMember>({
  name: "invite_member",
  creates: ["invitation"],
  reversible: true,
  verb: "create",
  subject: ({ account }) => ({ table: members.name, id: account }),
  describe: ({ title, account, department }, called) =>
    `invite account \`${account}\` as member \`${title}\` into ${called(departments.name, department)}`,
  transition(ask, write, operation, { at }) {
    const { invitation, account } = operation;
    // Refused unless the setting one_invitation_per_account is off: then the new one takes the place of the old.
    const pending = ask.value(pendingInvitations, account, "invitation");
    if (pending !== undefined) endInvitation(write, pending, account, "cancelled");
    write.put(invitations, invitation, {
      account,
      memberName: operation.title,
      description: operation.description,
      department: operation.department,
      financePermissions: grantedPermissions(operation.finance_permissions),
      paymentMode: operation.payment_mode,
      payer: payerOf(ask, operation),
      allowQuit: operation.allow_quit,
      createdAt: at,
      state: "pending",
      ...(operation.tags === undefined ? {} : { tags: operation.tags }),
    });
    write.join(groupOf(invitationsTo, account), invitation);
    write.join(groupOf(allInvitations), invitation);
    write.put(pendingInvitations, account, { invitation });
    write.join(groupOf(allPendingInvitations), invitation);
  },
});

/** An invitation that is over is found by its id alone. */
export function endInvitation(write: Write, invitation: string, account: string, state: Exclude<Invitation["state"], "pending">) {
  write.set(invitations, invitation, { state });
  write.drop(pendingInvitations, account);
  write.leave(groupOf(allPendingInvitations), invitation);
}

export const acceptInvitation = defineOperation<AcceptInvitation>({
  name: "accept_invitation",
  reversible: true,
  verb: "answer",
  subject: ({ account }) => ({ table: members.name, id: account }),
  describe: ({ account }) => `account \`${account}\` accepts the invitation and joins`,
  answeredBy: ({ account }) => `the account \`${account}\`, in its console under the invitations it received`,
  transition(ask, write, { invitation, account }, { at }) {
    endInvitation(write, invitation, account, "accepted");
    write.set(accounts, account, { organization: "here" });
    // With these the account is a member; what the invitation carries besides is the effect INVITE-ACCEPT-EFFECT.
    enter(write, account, {
      name: ask.value(invitations, invitation, "memberName") ?? "",
      description: ask.value(invitations, invitation, "description") ?? "",
      joinMethod: "invited",
      joinedAt: at,
      department: ask.value(invitations, invitation, "department") ?? ROOT,
      allowQuit: false,
      financePermissions: lockedPermissions,
      unconfirmedPermissions: [],
      paymentMode: "self_pay",
      payer: null,
    });
    tag(write, account, ask.value(invitations, invitation, "tags"));
  },
});

export const rejectInvitation = defineOperation<RejectInvitation>({
  name: "reject_invitation",
  reversible: true,
  verb: "answer",
  subject: ({ account }) => ({ table: members.name, id: account }),
  describe: ({ account }) => `account \`${account}\` declines the invitation`,
  answeredBy: ({ account }) => `the account \`${account}\`, in its console under the invitations it received`,
  // That it waits for no answer any more is the effect INVITE-REJECT-EFFECT.
  transition: (_ask, write, { invitation }) => write.set(invitations, invitation, { state: "rejected" }),
});

/** API: CancelOrganizationMemberInvitation of the superseded version; the console in the present one. */
export const cancelInvitation = defineOperation<CancelInvitation>({
  name: "cancel_invitation",
  reversible: true,
  verb: "remove",
  subject: ({ invitation }) => ({ table: invitations.name, id: invitation }),
  describe: ({ invitation }) => `withdraw invitation \`${invitation}\``,
  transition: (ask, write, { invitation }) =>
    endInvitation(write, invitation, ask.value(invitations, invitation, "account") ?? "", "cancelled"),
});

export const expireInvitation = defineOperation<ExpireInvitation>({
  name: "expire_invitation",
  reversible: true,
  verb: "change",
  subject: ({ invitation }) => ({ table: invitations.name, id: invitation }),
  describe: ({ invitation }) => `invitation \`${invitation}\` runs out`,
  transition: (ask, write, { invitation }) =>
    endInvitation(write, invitation, ask.value(invitations, invitation, "account") ?? "", "expired"),
});

/** Reading the received invitations; changes nothing. */
export const viewInvitations = defineOperation<ViewInvitations>({
  name: "view_invitations",
  reversible: true,
  verb: "change",
  subject: ({ account }) => ({ table: accounts.name, id: account }),
  describe: ({ account }) => `list the invitations received by account \`${account}\``,
  transition: () => undefined,
});

export const applyToJoin = defineOperation<ApplyToJoin>({
  name: "apply_to_join",
  reversible: true,
  verb: "create",
  subject: ({ account }) => ({ table: members.name, id: account }),
  describe: ({ account, title }) => `account \`${account}\` applies to join as member \`${title}\``,
  // Approver, validity and states of an application are documented nowhere: INVITE-APPLY-TO-JOIN.
  transition: () => undefined,
});

export const invitationOperations: readonly OperationDefinition[] = [
  inviteMember,
  acceptInvitation,
  rejectInvitation,
  cancelInvitation,
  expireInvitation,
  viewInvitations,
  applyToJoin,
];
