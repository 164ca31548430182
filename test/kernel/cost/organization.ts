import { findingsOf, unresolvedChecksOf } from "../../../provider/areas/account/rows";
import { groupOf, type Operation, type Organization, withItem, withRow } from "../../../provider/kernel";
import { entities } from "../../../provider/resources/entity-admin/rows";
import { invitations, securityInformation } from "../../../provider/resources/member/rows";
import { system, vendor } from "../../../provider/resources/organization/actors";
import { SELF, successors } from "../../../provider/resources/organization/rows";
import { MANAGEMENT } from "../../support/kernel";
import { allowing, denying } from "../../support/policies";
import {
  ANN,
  accept,
  around,
  BEN,
  BETA,
  bare,
  by,
  CLINIC,
  create,
  department,
  GAMMA,
  HEALTH,
  invite,
  like,
  MAIL,
  OWEN,
  op,
  outsiders,
  process,
  scp,
  tagPolicy,
  unit,
} from "./around";
import type { Examples } from "./example";

const atAnn = { target: ANN, target_type: "member" };
const atD1 = { target: "d-1", target_type: "department" };
const annUnit: readonly Operation[] = [
  unit("u-ann", ANN),
  op("add_share_resource", { unit: "u-ann", resource: "p-ann", ...by(ANN) }),
];
const toAll = (account: string): Operation => op("add_share_recipient", { unit: "u-all", account, ...by(OWEN) });
const toOutside: readonly Operation[] = [...annUnit, op("add_share_recipient", { unit: "u-ann", account: BETA, ...by(ANN) })];
const joined: readonly Operation[] = [...toOutside, op("accept_share", { unit: "u-ann", account: BETA, ...by(BETA) })];
const review = (members: readonly string[], id = "r-1"): Operation =>
  op("create_operation_review", { review: id, product_type: "cvm", event: "StopInstances", process: "p-owen", members });
const bound = op("bind_security_info", { member: ANN, ...MAIL });
const activated: readonly Operation[] = [bound, op("activate_security_info", { member: ANN, ...by(ANN) })];
const forHealth = (id: string, title = "clinic-east"): Operation => create(id, { entity: "Health", title });
const checked: readonly Operation[] = [op("check_member_deletion", { member: ANN, confirm: `m-${ANN}` })];
const ceased = { associated: true, status: "ceased", admin: null } as const;
const lost = (organization: Organization): Organization => withRow(organization, entities, "Acme", ceased);
const delegate = (member: string): Operation => op("add_delegated_admin", { service: "cloudaudit", member });
const invitedBeta = [invite(BETA)];

/** Of accounts, the organization and everything that is declared. */
export const organizationExamples: Examples = {
  accept_management_agreement: {
    accepted: op("accept_management_agreement", { account: BETA, ...by(BETA) }),
    refused: op("accept_management_agreement", { account: BETA, by: vendor }),
    rule: "ACCOUNT-ACTOR",
  },
  accept_member_agreement: {
    accepted: op("accept_member_agreement", { account: BETA, ...by(BETA) }),
    refused: op("accept_member_agreement", { account: BETA, by: vendor }),
    rule: "ACCOUNT-ACTOR",
  },
  verify_enterprise_identity: {
    accepted: op("verify_enterprise_identity", { account: BETA, entity: "Beta", entity_kind: "legal_person", ...by(BETA) }),
    refused: op("verify_enterprise_identity", { account: BETA, entity: "Beta", entity_kind: "legal_person", ...by(GAMMA) }),
    rule: "ACCOUNT-ACTOR",
  },
  provide_affiliation_evidence: {
    accepted: op("provide_affiliation_evidence", { account: BETA, ...by(BETA) }),
    refused: op("provide_affiliation_evidence", { account: BETA, ...by(GAMMA) }),
    rule: "ACCOUNT-ACTOR",
  },
  create_approval_process: {
    accepted: op("create_approval_process", { process: "p-new", account: ANN, region: "ap-guangzhou", title: "p", ...by(ANN) }),
    refused: op("create_approval_process", { process: "p-new", account: ANN, region: "ap-guangzhou", title: "p", ...by(BEN) }),
    rule: "ACCOUNT-ACTOR",
  },
  disable_single_account_tag_policy: {
    accepted: op("disable_single_account_tag_policy", { account: ANN, ...by(ANN) }),
    refused: op("disable_single_account_tag_policy", { account: ANN, ...by(BEN) }),
    rule: "ACCOUNT-ACTOR",
  },
  clear_account_finding: {
    where: (organization) =>
      withItem(withItem(organization, groupOf(findingsOf, ANN), "cvm"), groupOf(unresolvedChecksOf, ANN), "cvm"),
    accepted: op("clear_account_finding", { account: ANN, finding: "cvm", ...by(ANN) }),
    refused: op("clear_account_finding", { account: ANN, finding: "cvm", ...by(BEN) }),
    rule: "ACCOUNT-ACTOR",
  },

  create_organization: {
    among: outsiders,
    accepted: op("create_organization", { account: MANAGEMENT, cloud_id: "1", ...by(MANAGEMENT) }),
    refused: op("create_organization", { account: BETA, cloud_id: "2", ...by(BETA) }),
    refusedAmong: around,
    rule: "ORG-ADMIN-SINGLE",
  },
  view_organization: {
    accepted: op("view_organization", by(ANN)),
    refused: op("view_organization", by(BETA)),
    rule: "ORG-VIEW-INFO",
  },
  delete_organization: {
    among: bare,
    accepted: op("delete_organization"),
    refused: op("delete_organization"),
    refusedAmong: around,
    rule: "ORG-DELETE-HAS-MEMBERS",
  },
  terminate_organization_service: {
    among: bare,
    accepted: op("terminate_organization_service", { by: vendor }),
    refused: op("terminate_organization_service", { by: vendor }),
    refusedAmong: around,
    rule: "ORG-VENDOR-CHANGE",
  },
  designate_management_account: {
    where: lost,
    accepted: op("designate_management_account", { account: BETA }),
    refused: op("designate_management_account", { account: BETA }),
    refusedAmong: around,
    rule: "ORG-ADMIN-ENTITY-LOST",
  },
  replace_management_account: {
    where: (organization) => withRow(lost(organization), successors, SELF, { account: BETA }),
    accepted: op("replace_management_account", { account: BETA, by: vendor }),
    refused: op("replace_management_account", { account: GAMMA, by: vendor }),
    rule: "ORG-ADMIN-ENTITY-LOST",
  },
  vendor_sanction: {
    given: [toAll(ANN), review([ANN]), delegate(ANN)],
    accepted: op("vendor_sanction", { account: ANN, sanction: "remove", by: vendor }),
    refused: op("vendor_sanction", { account: ANN, sanction: "remove" }),
    rule: "ORG-ACTOR",
  },
  enable_member_deletion: {
    accepted: op("enable_member_deletion"),
    refused: op("enable_member_deletion", by(ANN)),
    rule: "MEMBER-DELETION-PERMISSION-OPERATOR",
  },
  disable_member_deletion: {
    accepted: op("disable_member_deletion"),
    refused: op("disable_member_deletion", by(ANN)),
    rule: "MEMBER-DELETION-PERMISSION-OPERATOR",
  },

  request_entity_association: {
    accepted: op("request_entity_association", { entity: "Clinics" }),
    refused: op("request_entity_association", { entity: "Clinics", ...by(ANN) }),
    rule: "ORG-ACTOR",
  },
  associate_entity: {
    accepted: op("associate_entity", { entity: "Clinics", by: vendor }),
    refused: op("associate_entity", { entity: "Clinics" }),
    rule: "ENTITY-ASSOCIATE-VENDOR-ONLY",
  },
  set_entity_admin: {
    given: [op("remove_entity_admin", { entity: "Health" })],
    accepted: op("set_entity_admin", { entity: "Health", member: HEALTH }),
    refused: op("set_entity_admin", { entity: "Health", member: ANN }),
    rule: "ENTITY-ADMIN-CANDIDATES",
  },
  replace_entity_admin: {
    given: [invite(CLINIC), accept(CLINIC)],
    accepted: op("replace_entity_admin", { entity: "Health", member: CLINIC }),
    refused: op("replace_entity_admin", { entity: "Health", member: ANN }),
    rule: "ENTITY-ADMIN-CANDIDATES",
  },
  remove_entity_admin: {
    accepted: op("remove_entity_admin", { entity: "Health" }),
    refused: op("remove_entity_admin", { entity: "Health", ...by(ANN) }),
    rule: "ENTITY-ADMIN-REPLACE",
  },

  create_department: {
    accepted: department("d-new", { parent: "d-2", tags: { a: "b" } }),
    refused: department("d-new", { title: "d-1" }),
    rule: "DEPT-NAME-UNIQUE",
  },
  rename_department: {
    accepted: op("rename_department", { department: "d-2", title: "other" }),
    refused: op("rename_department", { department: "d-2", title: "d-1" }),
    rule: "DEPT-NAME-UNIQUE",
  },
  update_department: {
    accepted: op("update_department", { department: "d-2", description: "x", tags: { a: "b" } }),
    refused: op("update_department", { department: "d-2", description: "x", ...by(ANN) }),
    rule: "DEPT-UPDATE-FIELDS",
  },
  delete_department: {
    given: [department("d-empty"), op("bind_scp", { policy: "s-2", target: "d-empty", target_type: "department" })],
    accepted: op("delete_department", { department: "d-empty" }),
    refused: op("delete_department", { department: "d-1" }),
    rule: "DEPT-DELETE-EMPTY",
  },

  create_member: {
    accepted: create("300000000009", { department: "d-1" }),
    refused: create("300000000009", { title: `m-${ANN}` }),
    rule: "MEMBER-NAME-UNIQUE",
  },
  approve_member_creation: {
    given: [forHealth("400000000009")],
    accepted: op("approve_member_creation", { member: "400000000009", ...by(HEALTH) }),
    refused: op("approve_member_creation", { member: "400000000009", ...by(ANN) }),
    rule: "ENTITY-ADMIN-APPROVAL",
  },
  reject_member_creation: {
    given: [forHealth("400000000009")],
    accepted: op("reject_member_creation", { member: "400000000009", ...by(HEALTH) }),
    refused: op("reject_member_creation", { member: "400000000009", ...by(ANN) }),
    rule: "ENTITY-ADMIN-APPROVAL",
  },
  invite_member: {
    accepted: invite(BETA, { department: "d-1" }),
    refused: invite(BETA, { title: `m-${ANN}` }),
    rule: "MEMBER-NAME-UNIQUE",
  },
  accept_invitation: {
    given: invitedBeta,
    accepted: accept(BETA),
    refused: { ...accept(BETA), ...by(GAMMA) },
    rule: "MEMBER-ACTOR",
  },
  reject_invitation: {
    given: invitedBeta,
    accepted: op("reject_invitation", { invitation: `i-${BETA}`, account: BETA, ...by(BETA) }),
    refused: op("reject_invitation", { invitation: `i-${BETA}`, account: BETA, ...by(GAMMA) }),
    rule: "MEMBER-ACTOR",
  },
  cancel_invitation: {
    given: invitedBeta,
    accepted: op("cancel_invitation", { invitation: `i-${BETA}` }),
    refused: op("cancel_invitation", { invitation: `i-${HEALTH}` }),
    rule: "INVITE-CANCEL-BEFORE-ACCEPT",
  },
  expire_invitation: {
    where: (organization) =>
      withRow(organization, invitations, "i-old", {
        ...{ account: BETA, memberName: "old", description: "", department: "root", financePermissions: [] },
        ...{ paymentMode: "self_pay", payer: null, allowQuit: false, createdAt: 0, state: "pending" },
      }),
    accepted: op("expire_invitation", { invitation: "i-old", by: system }),
    refused: op("expire_invitation", { invitation: `i-${HEALTH}`, by: system }),
    rule: "INVITE-STATES",
  },
  view_invitations: {
    accepted: op("view_invitations", { account: BETA, ...by(BETA) }),
    refused: op("view_invitations", { account: ANN, ...by(ANN) }),
    rule: "INVITE-LIST-OUTSIDE-ONLY",
  },
  apply_to_join: {
    accepted: "never",
    refused: op("apply_to_join", { account: ANN, title: "ann", ...by(ANN) }),
    rule: "INVITE-APPLY-TO-JOIN",
  },
  update_member: {
    accepted: op("update_member", { member: ANN, title: "ann", description: "x" }),
    refused: op("update_member", { member: ANN, title: `m-${BEN}` }),
    rule: "MEMBER-NAME-UNIQUE",
  },
  move_member: {
    accepted: op("move_member", { member: ANN, department: "root" }),
    refused: op("move_member", { member: ANN, department: "nowhere" }),
    rule: "DEPT-MOVE-TARGET-EXISTS",
  },
  update_member_finance_permissions: {
    accepted: op("update_member_finance_permissions", {
      member: ANN,
      finance_permissions: ["budget", "view_balance", "view_bills"],
    }),
    refused: op("update_member_finance_permissions", { member: ANN, finance_permissions: ["budget"] }),
    rule: "FIN-DEFAULT-LOCKED",
  },
  confirm_finance_permission: {
    given: [
      op("update_member_finance_permissions", { member: HEALTH, finance_permissions: ["invoice", "view_balance", "view_bills"] }),
    ],
    accepted: op("confirm_finance_permission", { member: HEALTH, permission: "invoice", ...by(HEALTH) }),
    refused: op("confirm_finance_permission", { member: HEALTH, permission: "budget", ...by(HEALTH) }),
    rule: "FIN-CONSENT-STATES",
  },
  set_payment_mode: {
    accepted: op("set_payment_mode", { member: ANN, payment_mode: "pay_on_behalf", payer: MANAGEMENT }),
    refused: op("set_payment_mode", { member: ANN, payment_mode: "pay_on_behalf", payer: BEN }),
    rule: "PAY-PAYER-CANDIDATES",
  },
  remove_member: {
    given: [
      ...activated,
      toAll(ANN),
      op("bind_scp", { policy: "s-1", ...atAnn }),
      op("bind_tag_policy", { policy: "t-1", ...atAnn }),
    ],
    accepted: op("remove_member", { member: ANN }),
    refused: op("remove_member", { member: OWEN }),
    rule: "MEMBER-REMOVE-IS-SHARE-ADMIN",
  },
  evict_member: {
    given: [toAll(ANN), delegate(ANN)],
    where: (organization) => like(organization, ANN, { affiliated: false }),
    accepted: op("evict_member", { member: ANN, by: vendor }),
    refused: op("evict_member", { member: BEN, by: vendor }),
    rule: "MEMBER-EVICT-CONDITIONS",
  },
  quit_organization: {
    given: [...activated, op("update_member", { member: ANN, allow_quit: true }), toAll(ANN)],
    accepted: op("quit_organization", { member: ANN, ...by(ANN) }),
    refused: op("quit_organization", { member: OWEN, ...by(OWEN) }),
    rule: "MEMBER-QUIT-IS-SHARE-ADMIN",
  },
  check_member_deletion: {
    accepted: op("check_member_deletion", { member: ANN, confirm: `m-${ANN}` }),
    refused: op("check_member_deletion", { member: OWEN, confirm: `m-${OWEN}` }),
    rule: "MEMBER-DELETE-IS-SHARE-ADMIN",
  },
  delete_member: {
    given: [toAll(ANN), op("bind_scp", { policy: "s-1", ...atAnn }), ...checked],
    accepted: op("delete_member", { member: ANN, confirm: `m-${ANN}` }),
    refused: op("delete_member", { member: OWEN, confirm: `m-${OWEN}` }),
    rule: "MEMBER-DELETE-IS-SHARE-ADMIN",
  },
  bind_security_info: {
    accepted: bound,
    refused: op("bind_security_info", { member: HEALTH, ...MAIL }),
    rule: "SECINFO-CREATED-ONLY",
  },
  update_security_info: {
    given: [bound],
    accepted: op("update_security_info", { member: ANN, ...MAIL, email: "new@example.com" }),
    refused: op("update_security_info", { member: ANN, ...MAIL, email: "600000000000@example.com" }),
    rule: "SECINFO-EMAIL-UNIQUE",
  },
  rebind_security_info: {
    where: (organization) =>
      withRow(organization, securityInformation, ANN, {
        ...{ ...MAIL, email: "new@example.com", submittedAt: 0, modifications: 1, state: "failed" },
      }),
    accepted: op("rebind_security_info", { member: ANN, ...MAIL, email: "third@example.com" }),
    refused: op("rebind_security_info", { member: ANN, ...MAIL, email: "600000000000@example.com" }),
    rule: "SECINFO-EMAIL-UNIQUE",
  },
  activate_security_info: {
    given: [bound],
    accepted: op("activate_security_info", { member: ANN, ...by(ANN) }),
    refused: op("activate_security_info", { member: BEN, ...by(BEN) }),
    rule: "SECINFO-STATES",
  },
  resend_activation_link: {
    given: [bound],
    accepted: op("resend_activation_link", { member: ANN }),
    refused: op("resend_activation_link", { member: BEN }),
    rule: "SECINFO-STATES",
  },
  expire_activation_link: {
    given: [bound],
    where: (organization) =>
      withRow(organization, securityInformation, BEN, {
        ...{ ...MAIL, email: "ben@example.com", submittedAt: 0, modifications: 0, state: "pending" },
      }),
    accepted: op("expire_activation_link", { member: BEN, by: system }),
    refused: op("expire_activation_link", { member: ANN, by: system }),
    rule: "SECINFO-EXPIRE-FAILS",
  },

  enable_scp: {
    given: [op("disable_scp")],
    accepted: op("enable_scp"),
    refused: op("enable_scp", by(ANN)),
    rule: "SCP-MANAGEMENT-ONLY",
  },
  disable_scp: { accepted: op("disable_scp"), refused: op("disable_scp", by(ANN)), rule: "SCP-MANAGEMENT-ONLY" },
  create_scp: { accepted: scp("s-new"), refused: scp("s-new", { title: "s-1" }), rule: "SCP-NAME-UNIQUE" },
  update_scp: {
    accepted: op("update_scp", { policy: "s-1", title: "other", content: denying("name/cvm:*") }),
    refused: op("update_scp", { policy: "s-1", title: "s-2" }),
    rule: "SCP-NAME-UNIQUE",
  },
  delete_scp: {
    accepted: op("delete_scp", { policy: "s-2" }),
    refused: op("delete_scp", { policy: "s-1" }),
    rule: "SCP-DELETE-BOUND",
  },
  view_scp: {
    accepted: op("view_scp", { policy: "s-1" }),
    refused: op("view_scp", { policy: "s-1", ...by(BETA) }),
    rule: "SCP-VIEW",
  },
  bind_scp: {
    given: ["a", "b", "c", "d"].flatMap((id) => [scp(id), op("bind_scp", { policy: id, target: BEN, target_type: "member" })]),
    accepted: op("bind_scp", { policy: "s-1", ...atD1 }),
    refused: op("bind_scp", { policy: "s-1", target: BEN, target_type: "member" }),
    rule: "SCP-TARGET-FULL",
  },
  unbind_scp: {
    given: [op("bind_scp", { policy: "s-1", ...atAnn })],
    accepted: op("unbind_scp", { policy: "s-1", ...atAnn }),
    refused: op("unbind_scp", { policy: "FullQcloudAccess", target: BEN, target_type: "member" }),
    rule: "SCP-UNBIND-LAST",
  },

  enable_tag_policy: {
    given: [op("disable_tag_policy")],
    accepted: op("enable_tag_policy"),
    refused: op("enable_tag_policy", by(ANN)),
    rule: "TAG-ENABLE-MANAGEMENT-ONLY",
  },
  disable_tag_policy: {
    accepted: op("disable_tag_policy"),
    refused: op("disable_tag_policy", by(ANN)),
    rule: "TAG-ENABLE-MANAGEMENT-ONLY",
  },
  create_tag_policy: { accepted: tagPolicy("t-new"), refused: tagPolicy("t-new", { title: "t-1" }), rule: "TAG-NAME-UNIQUE" },
  update_tag_policy: {
    accepted: op("update_tag_policy", { policy: "t-1", title: "other", content: allowing("team", "b") }),
    refused: op("update_tag_policy", { policy: "t-1", title: "t-2" }),
    rule: "TAG-NAME-UNIQUE",
  },
  delete_tag_policy: {
    accepted: op("delete_tag_policy", { policy: "t-2" }),
    refused: op("delete_tag_policy", { policy: "t-1" }),
    rule: "TAG-DELETE-BOUND",
  },
  view_tag_policy: {
    accepted: op("view_tag_policy", { policy: "t-1" }),
    refused: op("view_tag_policy", { policy: "t-1", ...by(BETA) }),
    rule: "TAG-VIEW",
  },
  bind_tag_policy: {
    accepted: op("bind_tag_policy", { policy: "t-1", ...atD1 }),
    refused: op("bind_tag_policy", { policy: "t-1", target: MANAGEMENT, target_type: "member" }),
    rule: "TAG-BIND-ADMIN-ACCOUNT",
  },
  unbind_tag_policy: {
    given: [op("bind_tag_policy", { policy: "t-1", ...atAnn })],
    accepted: op("unbind_tag_policy", { policy: "t-1", ...atAnn }),
    refused: op("unbind_tag_policy", { policy: "t-1", ...atAnn, ...by(ANN) }),
    rule: "TAG-MANAGEMENT-ONLY",
  },

  create_shared_unit: {
    accepted: unit("u-new", ANN),
    refused: unit("u-new", ANN, by(BETA)),
    rule: "SHARE-OWNERS",
  },
  update_shared_unit: {
    accepted: op("update_shared_unit", { unit: "u-all", title: "all", ...by(OWEN) }),
    refused: op("update_shared_unit", { unit: "u-all", title: "all", ...by(ANN) }),
    rule: "SHARE-EDIT",
  },
  // It ends the sharing with every recipient: with as many as the unit has, wherever it stands.
  delete_shared_unit: {
    given: [...joined, toAll(ANN), review([ANN])],
    accepted: op("delete_shared_unit", { unit: "u-ann", ...by(ANN) }),
    refused: op("delete_shared_unit", { unit: "u-all", ...by(OWEN) }),
    rule: "REVIEW-KEEPS-SHARE",
  },
  add_share_resource: {
    given: annUnit,
    where: (organization) => process(process(organization, "p-ann-2", ANN), "p-ben", BEN),
    accepted: op("add_share_resource", { unit: "u-ann", resource: "p-ann-2", ...by(ANN) }),
    refused: op("add_share_resource", { unit: "u-ann", resource: "p-ben", ...by(ANN) }),
    rule: "SHARE-OWN-RESOURCES",
  },
  remove_share_resource: {
    given: [...joined, toAll(ANN), review([ANN])],
    accepted: op("remove_share_resource", { unit: "u-ann", resource: "p-ann", ...by(ANN) }),
    refused: op("remove_share_resource", { unit: "u-all", resource: "p-owen", ...by(OWEN) }),
    rule: "REVIEW-KEEPS-SHARE",
  },
  add_share_recipient: {
    accepted: toAll(ANN),
    refused: toAll(OWEN),
    rule: "SHARE-RECIPIENT-SELECTION",
  },
  add_share_department: {
    accepted: op("add_share_department", { unit: "u-all", department: "d-1", ...by(OWEN) }),
    refused: op("add_share_department", { unit: "u-all", department: "d-1", ...by(ANN) }),
    rule: "SHARE-EDIT",
  },
  remove_share_department: {
    given: [op("add_share_department", { unit: "u-all", department: "d-1", ...by(OWEN) })],
    accepted: op("remove_share_department", { unit: "u-all", department: "d-1", ...by(OWEN) }),
    refused: op("remove_share_department", { unit: "u-all", department: "d-2", ...by(OWEN) }),
    rule: "SHARE-DEPT-UNKNOWN",
  },
  remove_share_recipient: {
    given: [toAll(ANN), toAll(BEN), review([ANN])],
    accepted: op("remove_share_recipient", { unit: "u-all", account: BEN, ...by(OWEN) }),
    refused: op("remove_share_recipient", { unit: "u-all", account: ANN, ...by(OWEN) }),
    rule: "REVIEW-KEEPS-SHARE",
  },
  accept_share: {
    given: toOutside,
    accepted: op("accept_share", { unit: "u-ann", account: BETA, ...by(BETA) }),
    refused: op("accept_share", { unit: "u-ann", account: BETA, ...by(GAMMA) }),
    rule: "SHARE-OUT-ORG-STATES",
  },
  reject_share: {
    given: toOutside,
    accepted: op("reject_share", { unit: "u-ann", account: BETA, ...by(BETA) }),
    refused: op("reject_share", { unit: "u-ann", account: BETA, ...by(GAMMA) }),
    rule: "SHARE-OUT-ORG-STATES",
  },
  quit_shared_unit: {
    given: [...joined, toAll(ANN)],
    accepted: op("quit_shared_unit", { unit: "u-ann", account: BETA, ...by(BETA) }),
    refused: op("quit_shared_unit", { unit: "u-all", account: ANN, ...by(ANN) }),
    rule: "SHARE-IN-ORG-NO-QUIT",
  },
  view_shared_resources: {
    given: [toAll(ANN)],
    accepted: op("view_shared_resources", { unit: "u-all", account: ANN, region: "ap-guangzhou", ...by(ANN) }),
    refused: op("view_shared_resources", { unit: "u-all", account: BEN, region: "ap-guangzhou", ...by(BEN) }),
    rule: "SHARE-RECIPIENT-USE",
  },
  use_shared_resource: {
    given: [toAll(ANN)],
    accepted: op("use_shared_resource", { unit: "u-all", account: ANN, resource: "p-owen", ...by(ANN) }),
    refused: op("use_shared_resource", { unit: "u-all", account: BEN, resource: "p-owen", ...by(BEN) }),
    rule: "SHARE-RECIPIENT-USE",
  },

  add_delegated_admin: {
    accepted: delegate(ANN),
    refused: op("add_delegated_admin", { service: "cloudaudit", member: BETA }),
    rule: "DELEGATE-MEMBER-ONLY",
  },
  remove_delegated_admin: {
    given: [delegate(ANN)],
    accepted: op("remove_delegated_admin", { service: "cloudaudit", member: ANN }),
    refused: op("remove_delegated_admin", { service: "cloudaudit", member: ANN, ...by(ANN) }),
    rule: "DELEGATE-MANAGEMENT-ONLY",
  },
  enable_service: {
    accepted: op("enable_service", { service: "billing", through: "organization" }),
    refused: op("enable_service", { service: "cloudaudit", through: "organization" }),
    rule: "SVC-TOGGLE-BILLING-ONLY",
  },
  disable_service: {
    given: [
      op("enable_service", { service: "billing", through: "organization" }),
      op("enable_service", { service: "cloudaudit", through: "service" }),
    ],
    accepted: op("disable_service", { service: "billing", through: "organization" }),
    refused: op("disable_service", { service: "cloudaudit", through: "organization" }),
    rule: "SVC-TOGGLE-BILLING-ONLY",
  },
  list_services: {
    accepted: op("list_services"),
    refused: op("list_services"),
    refusedAmong: outsiders,
    rule: "ORG-UNKNOWN",
  },
  manage_service: {
    accepted: op("manage_service", { service: "cloudaudit" }),
    refused: op("manage_service", { service: "cloudaudit", ...by(ANN) }),
    rule: "SVC-OPERATORS",
  },

  create_operation_review: {
    given: [toAll(ANN)],
    accepted: review([ANN, "600000000000"]),
    refused: review([ANN, BEN]),
    rule: "REVIEW-NEEDS-SHARED-PROCESS",
  },
  unbind_operation_review: {
    given: [toAll(ANN), review([ANN])],
    accepted: op("unbind_operation_review", { review: "r-1", member: ANN }),
    refused: op("unbind_operation_review", { review: "r-1", member: ANN, ...by(ANN) }),
    rule: "REVIEW-MANAGEMENT-ONLY",
  },
};
