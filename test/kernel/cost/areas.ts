import { system } from "../../../provider/resources/organization/actors";
import { assign, authorize, drop, login, loginPermission, revoke, SUE, subUser, unbind, update } from "../../support/areas";
import { MANAGEMENT } from "../../support/kernel";
import { ANN, around, BEN, BETA, by, op, outsiders } from "./around";
import type { Examples } from "./example";

const sue = subUser(SUE);
const machines = loginPermission("p");
const given = [sue, authorize("a", [ANN, BEN])];
const inside = [...given, login(ANN)];
const sam = subUser("sam");
const bind = op("bind_authorization", { authorization: "a", subjects: ["sam"] });
const centre = [op("accept_identity_center_terms"), op("enable_identity_center")];
const ida = [...centre, op("create_identity_user", { user: "ida", title: "Ida" })];
const sync = (members: readonly string[]) =>
  op("sync_identity_to_cam", { user: "ida", members, as: "sub_account", policies: [] });
const portal = (actions: readonly string[]) =>
  op("login_via_identity_center", { user: "ida", member: ANN, as: "sub_account", actions });
const change = (account: string, entity: string, entity_kind = "legal_person") =>
  op("change_verified_entity", { account, entity, entity_kind, ...by(account) });
const delegate = (service: string) => op("add_delegated_admin", { service, member: ANN });
const deliver = (destination: string) => op("deliver_member_logs", { tracking_set: "t", title: "logs", destination });
const subscribe = op("configure_message_subscription", { member: ANN, messages: ["billing"], recipients: ["root"] });
const contact = op("add_contact_info", { account: ANN, user: "root", email: "ann@example.com", ...by(ANN) });
const role = { account: ANN, role: "OrganizationAccessControlRole", content: "{}" };

/** Of logins, changed subjects, service roles, the identity centre, audit, messages and the overview. */
export const areaExamples: Examples = {
  create_sub_user: { accepted: sue, refused: { ...sue, ...by(ANN) }, rule: "LOGIN-ACTOR" },
  request_feature_activation: {
    accepted: op("request_feature_activation", { feature: "login", account: ANN }),
    refused: op("request_feature_activation", { feature: "login", account: ANN, ...by(ANN) }),
    rule: "LOGIN-ACTOR",
  },
  create_login_permission: { accepted: machines, refused: loginPermission("p", { policies: [] }), rule: "LOGIN-CREATE-FIELDS" },
  update_login_permission: {
    given: [machines],
    accepted: op("update_login_permission", {
      permission: "p",
      description: "new",
      policies: [{ kind: "preset", name: "QcloudCVMFullAccess" }],
    }),
    refused: op("update_login_permission", { permission: "p", description: "new", policies: [] }),
    rule: "LOGIN-CREATE-FIELDS",
  },
  delete_login_permission: {
    given: [machines, loginPermission("q"), assign([ANN], "q")],
    accepted: op("delete_login_permission", { permission: "p" }),
    refused: op("delete_login_permission", { permission: "q" }),
    rule: "LOGIN-PERMISSION-DELETE-ASSIGNED",
  },
  assign_login_permission: {
    given: [machines],
    accepted: assign([ANN, BEN], "p"),
    refused: assign([ANN, BEN], "p", "q"),
    rule: "LOGIN-CONFIGURE-CHOICES",
  },
  unassign_login_permission: {
    given: [...given, machines, assign([ANN], "p")],
    accepted: op("unassign_login_permission", { member: ANN, permission: "p" }),
    refused: op("unassign_login_permission", { member: ANN, permission: "1" }),
    rule: "LOGIN-UNASSIGN-AUTHORIZED",
  },
  create_authorization: {
    given,
    accepted: authorize("b", [ANN, BEN]),
    refused: authorize("b", [ANN, BEN], { title: "a" }),
    rule: "LOGIN-AUTH-NAME-UNIQUE",
  },
  update_authorization_policy: {
    given: inside,
    accepted: update("a", { members: [BEN] }),
    refused: update("a", { title: "b" }),
    rule: "LOGIN-AUTH-NAME-IMMUTABLE",
  },
  delete_authorization_policy: {
    given: inside,
    accepted: drop("a"),
    refused: drop("a", "access_management"),
    rule: "LOGIN-AUTH-NOT-IN-CAM",
  },
  bind_authorization: {
    given: [...given, sam],
    accepted: bind,
    refused: { ...bind, ...by(ANN) },
    rule: "LOGIN-ACTOR",
  },
  unbind_authorization: {
    given: inside,
    accepted: unbind("a"),
    refused: { ...unbind("a"), ...by(ANN) },
    rule: "LOGIN-ACTOR",
  },
  revoke_login: {
    given: inside,
    accepted: revoke(ANN),
    refused: { ...revoke(ANN), ...by(MANAGEMENT) },
    rule: "LOGIN-REVOKE-ROOT",
  },
  view_authorizations: {
    given,
    accepted: op("view_authorizations", { sub_user: SUE }),
    refused: op("view_authorizations"),
    rule: "LOGIN-REVOKE-ROOT",
  },
  login_to_member: { given, accepted: login(ANN), refused: login(ANN, { permissions: ["p"] }), rule: "LOGIN-ORDER" },

  rename_entity: {
    accepted: op("rename_entity", { account: ANN, entity: "Acme", title: "Acme Group", ...by(ANN) }),
    refused: op("rename_entity", { account: ANN, entity: "Acme", title: "Acme Group", ...by(BEN) }),
    rule: "ACCOUNT-ACTOR",
  },
  change_verified_entity: {
    accepted: change(ANN, "Health"),
    refused: change(MANAGEMENT, "New Acme"),
    rule: "PAY-PAYER-STILL-PAYING",
  },

  update_service_role: { accepted: "never", refused: op("update_service_role", role), rule: "ROLE-IMMUTABLE" },
  delete_service_role: { accepted: "never", refused: op("delete_service_role", role), rule: "ROLE-IMMUTABLE" },

  accept_identity_center_terms: {
    accepted: op("accept_identity_center_terms"),
    refused: op("accept_identity_center_terms", by(ANN)),
    rule: "IDENTITY-CENTER-ACTOR",
  },
  enable_identity_center: {
    given: [op("accept_identity_center_terms")],
    accepted: op("enable_identity_center"),
    refused: op("enable_identity_center"),
    refusedAmong: around,
    rule: "CIC-ENABLE-CONSENT",
  },
  create_identity_user: {
    given: centre,
    accepted: op("create_identity_user", { user: "ida", title: "Ida" }),
    refused: op("create_identity_user", { user: "ida", title: "Ida", ...by(ANN) }),
    rule: "CIC-USER-SOURCES",
  },
  sync_identity_users: {
    given: centre,
    accepted: op("sync_identity_users", { users: [{ user: "ida", title: "Ida" }] }),
    refused: op("sync_identity_users", { users: [{ user: "ida", title: "Ida" }], ...by(ANN) }),
    rule: "CIC-USER-SOURCES",
  },
  change_identity_center: {
    given: ida,
    accepted: op("change_identity_center", { change: { kind: "switch_user", user: "ida", status: "Disabled" } }),
    refused: op("change_identity_center", { change: { kind: "switch_user", user: "eve", status: "Disabled" } }),
    rule: "IDENTITY-CENTER-CHANGE",
  },
  sync_identity_to_cam: {
    given: [...ida, sync([BEN])],
    accepted: sync([ANN]),
    refused: { ...sync([ANN]), ...by(ANN) },
    rule: "IDENTITY-CENTER-ACTOR",
  },
  login_via_identity_center: {
    given: [...ida, sync([ANN])],
    accepted: portal([]),
    refused: portal(["cvm:DescribeInstances"]),
    rule: "CIC-LOGIN",
  },

  deliver_member_logs: { accepted: deliver("cls"), refused: deliver("ckafka"), rule: "AUDIT-DESTINATION" },
  scan_member_assets: {
    given: [delegate("csip")],
    accepted: op("scan_member_assets", { members: [ANN, BEN], ...by(ANN) }),
    refused: op("scan_member_assets", { members: [ANN, BEN], ...by(BEN) }),
    rule: "AUDIT-SECURITY-SCAN",
  },
  manage_config_groups: {
    given: [delegate("config")],
    accepted: op("manage_config_groups", { group: "g", title: "g", accounts: [ANN, BEN], ...by(ANN) }),
    refused: op("manage_config_groups", { group: "g", title: "g", accounts: [ANN, BEN], ...by(BEN) }),
    rule: "AUDIT-CONFIG-GROUPS",
  },

  add_contact_info: { accepted: contact, refused: { ...contact, ...by(BETA) }, rule: "MESSAGE-ACTOR" },
  configure_message_subscription: {
    given: [...inside, contact],
    accepted: subscribe,
    refused: subscribe,
    refusedAmong: around,
    rule: "MSG-SUBSCRIBE-ORDER",
  },

  compute_member_statistics: {
    accepted: op("compute_member_statistics", { by: system }),
    refused: op("compute_member_statistics"),
    refusedAmong: outsiders,
    rule: "ORG-UNKNOWN",
  },
};
