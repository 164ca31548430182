import { contacts, ROOT_USER, userId } from "../areas/messages/rows";
import { groupItems, groupOf, rowOf } from "../kernel";
import { allMembers, organizations, SELF } from "../resources/organization/rows";
import type { Examples } from "./example";
import {
  ANN,
  account,
  approvalProcess,
  BEN,
  BETA,
  by,
  CARL,
  create,
  finding,
  GAMMA,
  joins,
  leaveSwitchOn,
  MANAGEMENT,
  on,
  op,
  unresolved,
} from "./words";

export const examples: Examples = {
  "MEMBER-CREATE-CREATOR": {
    refused: [by(BETA, op("create_member", { member: ANN }))],
    accepted: [create(ANN)],
    together: ["MEMBER-CREATE-CREATOR", "MEMBER-SINGLE-MANAGER-AUTHORITY"],
  },
  "MEMBER-CREATE-FIELDS": {
    refused: [create(ANN, { title: "" })],
    accepted: [create(ANN)],
    together: ["MEMBER-CREATE-FIELDS", "MEMBER-NAME-FORMAT"],
  },
  "MEMBER-NAME-FORMAT": { refused: [create(ANN, { title: "naïve" })], accepted: [create(ANN, { title: "naive" })] },
  "MEMBER-NAME-UNIQUE": { refused: [create(ANN), create(BEN, { title: "Ann" })], accepted: [create(BEN, { title: "Ann" })] },
  "MEMBER-CREATE-CURRENT-ENTITY": { does: create(ANN) },
  "MEMBER-CREATE-OTHER-ENTITY": {
    given: [
      op("associate_entity", { entity: "Beta" }),
      account(BETA, { entity: "Beta" }),
      ...joins(BETA),
      op("set_entity_admin", { entity: "Beta", member: BETA }),
      create(ANN, { entity: "Beta" }),
    ],
    does: op("approve_member_creation", { member: ANN }),
  },
  "MEMBER-CREATE-REVIEW-STATES": {
    given: [
      account(GAMMA, { entity: "Health" }),
      op("associate_entity", { entity: "Health" }),
      ...joins(GAMMA),
      op("set_entity_admin", { entity: "Health", member: GAMMA }),
      create(ANN, { entity: "Health" }),
    ],
    refused: [op("reject_member_creation", { member: ANN }), op("reject_member_creation", { member: ANN })],
    accepted: [op("reject_member_creation", { member: ANN })],
  },
  "MEMBER-EDIT-FIELDS": {
    given: [create(ANN)],
    refused: [op("update_member", { member: ANN, title: "x", joined_at: 0 })],
    accepted: [op("update_member", { member: ANN, title: "x" })],
  },
  "MEMBER-QUIT-FLAG-NEEDS-SECINFO": {
    given: [create(ANN)],
    refused: [op("update_member", { member: ANN, allow_quit: true })],
    accepted: [
      op("bind_security_info", { member: ANN }),
      op("activate_security_info", { member: ANN }),
      op("update_member", { member: ANN, allow_quit: true }),
    ],
  },
  "MEMBER-SINGLE-MANAGER-AUTHORITY": {
    given: [create(ANN)],
    refused: [by(GAMMA, op("update_member", { member: ANN, title: "x" }))],
    accepted: [op("update_member", { member: ANN, title: "x" })],
  },
  "MEMBER-REMOVE-ADMIN-ACCOUNT": {
    given: joins(BETA),
    refused: [op("remove_member", { member: MANAGEMENT })],
    accepted: [op("remove_member", { member: BETA })],
  },
  "MEMBER-REMOVE-CREATED-NO-SECINFO": {
    given: [create(ANN)],
    refused: [op("remove_member", { member: ANN })],
    accepted: [
      op("bind_security_info", { member: ANN }),
      op("activate_security_info", { member: ANN }),
      op("remove_member", { member: ANN }),
    ],
  },
  "MEMBER-REMOVE-PAY-ON-BEHALF": {
    given: joins(BETA),
    refused: [op("set_payment_mode", { member: BETA }), op("remove_member", { member: BETA })],
    accepted: [op("remove_member", { member: BETA })],
  },
  "MEMBER-REMOVE-IS-DELEGATED-ADMIN": {
    given: joins(BETA),
    refused: [op("add_delegated_admin", { service: "cloudaudit", member: BETA }), op("remove_member", { member: BETA })],
    accepted: [op("remove_member", { member: BETA })],
  },
  "MEMBER-REMOVE-IS-ENTITY-ADMIN": {
    given: [account(GAMMA, { entity: "Health" }), op("associate_entity", { entity: "Health" }), ...joins(GAMMA)],
    refused: [op("set_entity_admin", { entity: "Health", member: GAMMA }), op("remove_member", { member: GAMMA })],
    accepted: [op("remove_member", { member: GAMMA })],
  },
  "MEMBER-REMOVE-IS-SHARE-ADMIN": {
    given: [
      ...joins(BETA),
      op("create_approval_process", { process: "p-own", account: BETA }),
      op("create_shared_unit", { unit: "u-own", owner: BETA }),
      by(BETA, op("add_share_resource", { unit: "u-own", resource: "p-own" })),
    ],
    refused: [by(BETA, op("add_share_recipient", { unit: "u-own", account: MANAGEMENT })), op("remove_member", { member: BETA })],
    accepted: [op("remove_member", { member: BETA })],
  },
  "MEMBER-REMOVE-EFFECT": { given: joins(BETA), does: op("remove_member", { member: BETA }) },
  "MEMBER-EVICT-CONDITIONS": {
    given: joins(BETA),
    refused: [op("evict_member", { member: BETA })],
    accepted: [account(BETA, { affiliated: false }), op("evict_member", { member: BETA })],
  },
  "MEMBER-QUIT-SELF": {
    given: joins(BETA, { allow_quit: true }),
    refused: [by(MANAGEMENT, op("quit_organization", { member: BETA }))],
    accepted: [op("quit_organization", { member: BETA })],
  },
  "MEMBER-QUIT-NOT-ALLOWED": {
    given: joins(BETA, { allow_quit: true }),
    refused: [op("update_member", { member: BETA, allow_quit: false }), op("quit_organization", { member: BETA })],
    accepted: [op("quit_organization", { member: BETA })],
  },
  "MEMBER-QUIT-PAY-ON-BEHALF": {
    given: joins(BETA, { allow_quit: true }),
    refused: [op("set_payment_mode", { member: BETA }), op("quit_organization", { member: BETA })],
    accepted: [op("quit_organization", { member: BETA })],
  },
  "MEMBER-QUIT-IS-DELEGATED-ADMIN": {
    given: joins(BETA, { allow_quit: true }),
    refused: [op("add_delegated_admin", { service: "cloudaudit", member: BETA }), op("quit_organization", { member: BETA })],
    accepted: [op("quit_organization", { member: BETA })],
  },
  "MEMBER-QUIT-IS-ENTITY-ADMIN": {
    given: [
      account(GAMMA, { entity: "Health" }),
      op("associate_entity", { entity: "Health" }),
      ...joins(GAMMA),
      op("set_entity_admin", { entity: "Health", member: GAMMA }),
      op("update_member", { member: GAMMA, allow_quit: true }),
    ],
    refused: [op("quit_organization", { member: GAMMA })],
    accepted: [op("remove_entity_admin", { entity: "Health" }), op("quit_organization", { member: GAMMA })],
  },
  "MEMBER-QUIT-IS-SHARE-ADMIN": {
    given: [
      ...joins(BETA, { allow_quit: true }),
      op("create_approval_process", { process: "p-own", account: BETA }),
      op("create_shared_unit", { unit: "u-own", owner: BETA }),
      by(BETA, op("add_share_resource", { unit: "u-own", resource: "p-own" })),
    ],
    refused: [
      by(BETA, op("add_share_recipient", { unit: "u-own", account: MANAGEMENT })),
      op("quit_organization", { member: BETA }),
    ],
    accepted: [op("quit_organization", { member: BETA })],
  },
  "MEMBER-QUIT-CREATED": {
    given: [create(ANN), leaveSwitchOn(ANN)],
    refused: [op("quit_organization", { member: ANN })],
    accepted: [
      op("bind_security_info", { member: ANN }),
      op("activate_security_info", { member: ANN }),
      op("quit_organization", { member: ANN }),
    ],
  },
  "MEMBER-QUIT-MANAGEMENT-ACCOUNT": {
    given: joins(BETA, { allow_quit: true }),
    refused: [op("quit_organization", { member: MANAGEMENT })],
    accepted: [op("quit_organization", { member: BETA })],
  },
  "MEMBER-LEAVE-EFFECTS": { given: joins(BETA), does: op("remove_member", { member: BETA }) },
  "MEMBER-DELETION-PERMISSION-OPERATOR": {
    refused: [op("enable_member_deletion", { by: { kind: "account", account: MANAGEMENT, user: "sub_user" } })],
    accepted: [op("enable_member_deletion")],
  },
  "MEMBER-DELETE-PERMISSION-OFF": {
    given: [create(ANN)],
    refused: [op("check_member_deletion", { member: ANN })],
    accepted: [op("enable_member_deletion"), op("check_member_deletion", { member: ANN })],
  },
  "MEMBER-DELETE-OPERATOR": {
    given: [create(ANN), op("enable_member_deletion"), op("check_member_deletion", { member: ANN })],
    refused: [by("root", op("delete_member", { member: ANN }))],
    accepted: [op("delete_member", { member: ANN })],
  },
  "MEMBER-DELETE-CREATED-ONLY": {
    given: [create(ANN), ...joins(BETA), op("enable_member_deletion")],
    refused: [op("check_member_deletion", { member: BETA })],
    accepted: [op("check_member_deletion", { member: ANN })],
  },
  "MEMBER-DELETE-IS-DELEGATED-ADMIN": {
    given: [create(ANN), op("enable_member_deletion")],
    refused: [op("add_delegated_admin", { service: "cloudaudit", member: ANN }), op("check_member_deletion", { member: ANN })],
    accepted: [op("check_member_deletion", { member: ANN })],
  },
  "MEMBER-DELETE-IS-ENTITY-ADMIN": {
    given: [create(ANN), op("enable_member_deletion")],
    refused: [op("set_entity_admin", { entity: "Acme", member: ANN }), op("check_member_deletion", { member: ANN })],
    accepted: [op("check_member_deletion", { member: ANN })],
  },
  "MEMBER-DELETE-HAS-OPERATION-REVIEW": {
    given: [
      create(ANN),
      op("enable_member_deletion"),
      approvalProcess("p-1"),
      op("create_shared_unit", { unit: "u-1", owner: MANAGEMENT }),
      op("add_share_resource", { unit: "u-1", resource: "p-1" }),
      op("add_share_recipient", { unit: "u-1", account: ANN }),
      op("create_operation_review", { review: "r-1", process: "p-1", members: [ANN] }),
    ],
    refused: [op("check_member_deletion", { member: ANN })],
    accepted: [op("unbind_operation_review", { review: "r-1", member: ANN }), op("check_member_deletion", { member: ANN })],
  },
  "MEMBER-DELETE-IS-SHARE-ADMIN": {
    given: [
      create(ANN),
      op("enable_member_deletion"),
      approvalProcess("p-1", ANN),
      op("create_shared_unit", { unit: "u-1", owner: ANN }),
      by(ANN, op("add_share_resource", { unit: "u-1", resource: "p-1" })),
      by(ANN, op("add_share_recipient", { unit: "u-1", account: MANAGEMENT })),
    ],
    refused: [op("check_member_deletion", { member: ANN })],
    accepted: [
      by(ANN, op("remove_share_recipient", { unit: "u-1", account: MANAGEMENT })),
      op("check_member_deletion", { member: ANN }),
    ],
  },
  "MEMBER-DELETE-PAY-EXIT": {
    given: [create(ANN), op("enable_member_deletion"), op("set_payment_mode", { member: ANN })],
    refused: [account(ANN, { payExit: false }), op("check_member_deletion", { member: ANN })],
    accepted: [op("check_member_deletion", { member: ANN })],
  },
  "MEMBER-DELETE-ACCOUNT-RESOURCES": {
    given: [create(ANN), op("enable_member_deletion"), finding(ANN, "cvm:instance")],
    refused: [op("check_member_deletion", { member: ANN })],
    accepted: [
      by(ANN, op("clear_account_finding", { account: ANN, finding: "cvm:instance" })),
      op("check_member_deletion", { member: ANN }),
    ],
  },
  "MEMBER-DELETE-CHECK-UNRESOLVED": {
    given: [create(ANN), op("enable_member_deletion")],
    refused: [unresolved(ANN, "cvm:instance"), op("check_member_deletion", { member: ANN })],
    accepted: [op("check_member_deletion", { member: ANN })],
  },
  "MEMBER-DELETE-CONFIRM-NAME": {
    given: [create(ANN), op("enable_member_deletion")],
    refused: [op("check_member_deletion", { member: ANN, confirm: "Anne" })],
    accepted: [op("check_member_deletion", { member: ANN, confirm: "Ann" })],
  },
  "MEMBER-DELETE-FLOW": {
    given: [create(ANN), op("enable_member_deletion")],
    refused: [op("delete_member", { member: ANN })],
    accepted: [op("check_member_deletion", { member: ANN }), op("delete_member", { member: ANN })],
  },
  "MEMBER-DELETE-EFFECT": {
    given: [create(ANN), op("enable_member_deletion"), op("check_member_deletion", { member: ANN })],
    does: op("delete_member", { member: ANN }),
  },
  "MSG-SUBSCRIBE-ORDER": {
    given: [create(ANN), op("add_contact_info", { account: ANN, user: "root", email: "ann@example.com" })],
    refused: [op("configure_message_subscription", { member: ANN, messages: ["billing"], recipients: ["root"] })],
    accepted: [
      op("bind_security_info", { member: ANN }),
      op("activate_security_info", { member: ANN }),
      op("configure_message_subscription", { member: ANN, messages: ["billing"], recipients: ["root"] }),
    ],
  },
  "MEMBER-LIMIT": {
    settings: { member_limit: 2 },
    refused: [create(ANN), create(BEN), create(CARL)],
    accepted: [create(ANN), create(CARL)],
  },
  "MEMBER-REMOVE-ANYTIME": {
    given: joins(BETA),
    keeps: on(1, op("remove_member", { member: BETA })),
    seen: (organization) => groupItems(organization, groupOf(allMembers)),
  },
  "MEMBER-DELETION-PERMISSION-DEFAULT": {
    from: "accounts",
    keeps: op("create_organization", { account: MANAGEMENT }),
    seen: (organization) => rowOf(organization, organizations, SELF)?.memberDeletion,
  },
  "MSG-CREATED-NO-CONTACT": {
    keeps: create(ANN),
    seen: (organization) => rowOf(organization, contacts, userId(ANN, ROOT_USER)) ?? "nobody can be reached in account `Ann`",
  },
};
