import { groupOf } from "../kernel";
import { invitationsShownTo } from "../resources/member/invitations-shown";
import { externalUnitsOf, sharedUnits } from "../resources/shared-unit/rows";
import type { Examples } from "./example";
import { ANN, account, BEN, BETA, by, create, GAMMA, item, joins, NOON, on, op, row } from "./words";

const DAY = 24 * 60 * 60 * 1000;

export const examples: Examples = {
  "INVITE-CREATOR-ONLY": {
    refused: [by(ANN, op("invite_member", { account: BETA }))],
    accepted: [op("invite_member", { account: BETA })],
    together: ["INVITE-CREATOR-ONLY", "MEMBER-SINGLE-MANAGER-AUTHORITY"],
  },
  "INVITE-FIELDS": {
    refused: [op("invite_member", { account: BETA, title: "" })],
    accepted: [op("invite_member", { account: BETA })],
    together: ["INVITE-FIELDS", "MEMBER-NAME-FORMAT"],
  },
  "INVITE-TARGET-VERIFIED": {
    refused: [account(BETA, { entity: null, entityKind: null }), op("invite_member", { account: BETA })],
    accepted: [op("invite_member", { account: BETA })],
  },
  "INVITE-TARGET-ENTITY-KIND": {
    refused: [account(BETA, { entityKind: "natural_person" }), op("invite_member", { account: BETA })],
    accepted: [op("invite_member", { account: BETA })],
  },
  "INVITE-TARGET-NOT-IN-ORG": {
    refused: [account(BETA, { organization: "elsewhere" }), op("invite_member", { account: BETA })],
    accepted: [op("invite_member", { account: BETA })],
  },
  "INVITE-SINGLE-ORG": {
    given: [op("invite_member", { account: BETA })],
    refused: [account(BETA, { organization: "elsewhere" }), op("accept_invitation", { account: BETA })],
    accepted: [op("accept_invitation", { account: BETA })],
    together: ["INVITE-TARGET-NOT-IN-ORG", "INVITE-SINGLE-ORG"],
  },
  "INVITE-ENTITY-MATCH": {
    given: [account(GAMMA, { entity: "Health" })],
    refused: [op("invite_member", { account: GAMMA })],
    accepted: [op("invite_member", { account: BETA })],
  },
  "INVITE-EXPIRES": {
    given: [op("invite_member", { account: BETA })],
    refused: [on(14, op("expire_invitation", { invitation: "to-Beta" }))],
    accepted: [on(15, op("expire_invitation", { invitation: "to-Beta" }))],
  },
  "INVITE-STATES": {
    given: [op("invite_member", { account: BETA })],
    refused: [op("cancel_invitation", { invitation: "to-Beta" }), op("accept_invitation", { account: BETA })],
    accepted: [op("accept_invitation", { account: BETA })],
  },
  "INVITE-ACCEPT-VALID": {
    given: [op("invite_member", { account: BETA })],
    refused: [on(15, op("accept_invitation", { account: BETA }))],
    accepted: [on(14, op("accept_invitation", { account: BETA }))],
    together: ["INVITE-ACCEPT-VALID", "INVITE-EXPIRES"],
  },
  "INVITE-ACCEPT-ENTITY": {
    given: [op("invite_member", { account: BETA })],
    refused: [account(BETA, { entity: "Other" }), op("accept_invitation", { account: BETA })],
    accepted: [op("accept_invitation", { account: BETA })],
  },
  "INVITE-ACCEPT-NO-EXTERNAL-SHARE": {
    given: [
      op("invite_member", { account: BETA }),
      row("account `Beta` has the shared unit `u-1`", sharedUnits, "u-1", {
        ...{ name: "u-1", description: "", region: "ap-guangzhou", owner: BETA, resourceType: "ssm:secret" },
      }),
      item("it is shared with an account of another subject", groupOf(externalUnitsOf, BETA), "u-1"),
    ],
    refused: [op("accept_invitation", { account: BETA })],
    accepted: [by(BETA, op("delete_shared_unit", { unit: "u-1" })), op("accept_invitation", { account: BETA })],
  },
  "INVITE-ACCEPT-AGREEMENT": {
    given: [op("invite_member", { account: BETA })],
    refused: [account(BETA, { memberAgreement: false }), op("accept_invitation", { account: BETA })],
    accepted: [op("accept_invitation", { account: BETA })],
  },
  "INVITE-ACCEPT-EFFECT": {
    given: [op("invite_member", { account: BETA, allow_quit: true })],
    does: op("accept_invitation", { account: BETA }),
  },
  "INVITE-REJECT-EFFECT": {
    given: [op("invite_member", { account: BETA })],
    does: by(BETA, op("reject_invitation", { invitation: "to-Beta", account: BETA })),
  },
  "INVITE-CANCEL-BEFORE-ACCEPT": {
    given: [op("invite_member", { account: BETA })],
    refused: [op("cancel_invitation", { invitation: "to-Beta" }), op("cancel_invitation", { invitation: "to-Beta" })],
    accepted: [op("cancel_invitation", { invitation: "to-Beta" })],
  },
  "INVITE-LIST-OUTSIDE-ONLY": {
    given: [op("invite_member", { account: BETA })],
    refused: [op("accept_invitation", { account: BETA }), op("view_invitations", { account: BETA })],
    accepted: [op("view_invitations", { account: BETA })],
  },
  "INVITE-APPLY-TO-JOIN": {
    refused: [op("apply_to_join", { account: BETA })],
    accepted: "no application is ever accepted: an account joins when it is invited and accepts",
  },
  "INVITE-REMOVED-CAN-REJOIN": { given: joins(BETA, { allow_quit: true }), does: op("quit_organization", { member: BETA }) },
  "SECINFO-CREATED-ONLY": {
    given: [create(ANN), ...joins(BETA)],
    refused: [op("bind_security_info", { member: BETA })],
    accepted: [op("bind_security_info", { member: ANN })],
  },
  "SECINFO-FIELDS": {
    given: [create(ANN)],
    refused: [op("bind_security_info", { member: ANN, email: "" })],
    accepted: [op("bind_security_info", { member: ANN })],
  },
  "SECINFO-EMAIL-UNIQUE": {
    given: [create(ANN), op("bind_security_info", { member: ANN }), create(BEN)],
    refused: [op("bind_security_info", { member: BEN, email: "ann@example.com" })],
    accepted: [op("bind_security_info", { member: BEN })],
  },
  "SECINFO-MODIFY-LIMIT": {
    given: [
      create(ANN),
      op("bind_security_info", { member: ANN }),
      op("update_security_info", { member: ANN }),
      op("update_security_info", { member: ANN }),
    ],
    refused: [op("update_security_info", { member: ANN }), op("update_security_info", { member: ANN })],
    accepted: [op("update_security_info", { member: ANN })],
  },
  "SECINFO-LINK-15D": {
    given: [create(ANN), op("bind_security_info", { member: ANN })],
    refused: [on(15, op("activate_security_info", { member: ANN }))],
    accepted: [on(14, op("activate_security_info", { member: ANN }))],
  },
  "SECINFO-RESEND-IN-VALIDITY": {
    given: [create(ANN), op("bind_security_info", { member: ANN })],
    refused: [on(15, op("resend_activation_link", { member: ANN }))],
    accepted: [on(14, op("resend_activation_link", { member: ANN }))],
  },
  "SECINFO-EXPIRE-FAILS": {
    given: [create(ANN), op("bind_security_info", { member: ANN })],
    refused: [on(14, op("expire_activation_link", { member: ANN }))],
    accepted: [on(15, op("expire_activation_link", { member: ANN }))],
  },
  "SECINFO-FAILED-EMAIL-BURNT": {
    given: [create(ANN), op("bind_security_info", { member: ANN }), on(15, op("expire_activation_link", { member: ANN }))],
    refused: [on(15, op("rebind_security_info", { member: ANN }))],
    accepted: [on(15, op("rebind_security_info", { member: ANN, email: "ann.new@example.com" }))],
  },
  "SECINFO-STATES": {
    given: [create(ANN)],
    refused: [op("bind_security_info", { member: ANN }), op("bind_security_info", { member: ANN })],
    accepted: [op("bind_security_info", { member: ANN })],
  },
  "INVITE-LIST-3-MONTHS": {
    keeps: op("invite_member", { account: BETA }),
    seen: (organization) =>
      [0, 60, 100].map((day) => `${invitationsShownTo(organization, BETA, NOON + day * DAY).length} listed after ${day} days`),
  },
};
