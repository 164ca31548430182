import type { Examples } from "./example";
import { ANN, BEN, BETA, by, create, joins, MANAGEMENT, NOON, op } from "./words";

const permissions = (count: number) =>
  Array.from({ length: count }, (_, index) => op("create_login_permission", { permission: `p-${index + 1}` }));
const many = (count: number) => Array.from({ length: count }, (_, index) => String(300_000_000_101 + index));

export const examples: Examples = {
  "LOGIN-DEFAULT-ADMIN": { from: "accounts", does: op("create_organization", { account: MANAGEMENT }) },
  "LOGIN-CUSTOM-LIMIT": {
    refused: [...permissions(20), op("create_login_permission", { permission: "one more" })],
    accepted: [...permissions(19), op("create_login_permission", { permission: "one more" })],
  },
  "LOGIN-CREATE-FIELDS": {
    refused: [op("create_login_permission", { permission: "p", policies: [] })],
    accepted: [op("create_login_permission", { permission: "p" })],
  },
  "LOGIN-CREATE-POLICY-KINDS": { does: op("create_login_permission", { permission: "p" }) },
  "LOGIN-SCOPE": {
    given: [
      create(ANN),
      op("create_sub_user", { sub_user: "sue" }),
      op("create_login_permission", { permission: "p" }),
      op("assign_login_permission", { members: [ANN], permissions: ["p"] }),
      op("create_authorization", { authorization: "a", members: [ANN], permissions: ["p"] }),
    ],
    refused: [op("login_to_member", { member: ANN, permissions: ["p"], actions: ["cos:GetObject"] })],
    accepted: [op("login_to_member", { member: ANN, permissions: ["p"], actions: ["cvm:DescribeInstances"] })],
  },
  "LOGIN-CONFIGURE-BATCH-10": {
    given: [op("create_login_permission", { permission: "p" }), ...many(11).map((member) => create(member))],
    refused: [op("assign_login_permission", { members: many(11), permissions: ["p"] })],
    accepted: [op("assign_login_permission", { members: many(10), permissions: ["p"] })],
  },
  "LOGIN-CONFIGURE-CHOICES": {
    given: [create(ANN), op("create_login_permission", { permission: "p" })],
    refused: [op("assign_login_permission", { members: [ANN], permissions: [] })],
    accepted: [op("assign_login_permission", { members: [ANN], permissions: ["p"] })],
  },
  "LOGIN-LEGACY-INVITED": {
    settings: { login_released_at: NOON + 1 },
    given: [create(ANN), ...joins(BETA), op("create_login_permission", { permission: "p" })],
    refused: [op("assign_login_permission", { members: [BETA], permissions: ["p"] })],
    accepted: [op("assign_login_permission", { members: [ANN], permissions: ["p"] })],
  },
  "LOGIN-UNASSIGN": {
    given: [create(ANN)],
    refused: [by(ANN, op("unassign_login_permission", { member: ANN, permission: "1" }))],
    accepted: [op("unassign_login_permission", { member: ANN, permission: "1" })],
  },
  "LOGIN-UNASSIGN-AUTHORIZED": {
    given: [
      create(ANN),
      create(BEN),
      op("create_sub_user", { sub_user: "sue" }),
      op("create_login_permission", { permission: "p" }),
      op("assign_login_permission", { members: [ANN, BEN], permissions: ["p"] }),
      op("create_authorization", { authorization: "a", members: [ANN], permissions: ["p"] }),
    ],
    refused: [op("unassign_login_permission", { member: ANN, permission: "p" })],
    accepted: [op("unassign_login_permission", { member: ANN, permission: "1" })],
  },
  "LOGIN-PERMISSION-DELETE-ASSIGNED": {
    given: [create(ANN), create(BEN), op("create_login_permission", { permission: "p" })],
    refused: [
      op("assign_login_permission", { members: [ANN, BEN], permissions: ["p"] }),
      op("delete_login_permission", { permission: "p" }),
    ],
    accepted: [op("delete_login_permission", { permission: "p" })],
  },
  "LOGIN-AUTH-CREATE": {
    given: [create(ANN), op("create_sub_user", { sub_user: "sue" })],
    refused: [by("vendor", op("create_authorization", { authorization: "a", members: [ANN] }))],
    accepted: [op("create_authorization", { authorization: "a", members: [ANN] })],
  },
  "LOGIN-AUTH-INTERSECTION": {
    given: [create(ANN), op("create_sub_user", { sub_user: "sue" })],
    refused: [op("create_authorization", { authorization: "a", members: [ANN], permissions: ["q"] })],
    accepted: [op("create_authorization", { authorization: "a", members: [ANN] })],
  },
  "LOGIN-AUTH-ONE-PERMISSION": {
    given: [create(ANN), op("create_sub_user", { sub_user: "sue" })],
    refused: [op("create_authorization", { authorization: "a", members: [ANN], permissions: [] })],
    accepted: [op("create_authorization", { authorization: "a", members: [ANN] })],
  },
  "LOGIN-AUTH-NAME-UNIQUE": {
    given: [create(ANN), op("create_sub_user", { sub_user: "sue" })],
    refused: [
      op("create_authorization", { authorization: "a", members: [ANN] }),
      op("create_authorization", { authorization: "b", title: "a", members: [ANN] }),
    ],
    accepted: [op("create_authorization", { authorization: "b", members: [ANN] })],
  },
  "LOGIN-AUTH-NAME-IMMUTABLE": {
    given: [
      create(ANN),
      op("create_sub_user", { sub_user: "sue" }),
      op("create_authorization", { authorization: "a", members: [ANN] }),
    ],
    refused: [op("update_authorization_policy", { authorization: "a", title: "b" })],
    accepted: [op("update_authorization_policy", { authorization: "a" })],
  },
  "LOGIN-AUTH-NOT-IN-CAM": {
    given: [
      create(ANN),
      op("create_sub_user", { sub_user: "sue" }),
      op("create_authorization", { authorization: "a", members: [ANN] }),
    ],
    refused: [op("delete_authorization_policy", { authorization: "a", through: "access_management" })],
    accepted: [op("delete_authorization_policy", { authorization: "a" })],
  },
  "LOGIN-AUTH-SUBJECTS": {
    given: [create(ANN), op("create_sub_user", { sub_user: "sue" })],
    does: op("create_authorization", { authorization: "b", members: [ANN] }),
  },
  "LOGIN-SUBACCOUNT-ONLY": {
    given: [create(ANN), op("create_sub_user", { sub_user: "sue" })],
    refused: [op("create_authorization", { authorization: "a", members: [ANN], subjects: [MANAGEMENT] })],
    accepted: [op("create_authorization", { authorization: "a", members: [ANN], subjects: ["sue"] })],
  },
  "LOGIN-ONE-AT-A-TIME": {
    given: [
      create(ANN),
      op("create_sub_user", { sub_user: "sue" }),
      op("create_authorization", { authorization: "a", members: [ANN] }),
    ],
    refused: [op("login_to_member", { member: ANN, permissions: [] })],
    accepted: [op("login_to_member", { member: ANN })],
  },
  "LOGIN-ORDER": {
    given: [
      create(ANN),
      create(BEN),
      op("create_sub_user", { sub_user: "sue" }),
      op("create_authorization", { authorization: "a", members: [ANN, BEN] }),
    ],
    refused: [op("delete_authorization_policy", { authorization: "a" }), op("login_to_member", { member: BEN })],
    accepted: [op("login_to_member", { member: BEN })],
  },
  "LOGIN-UNBIND-SIDE-EFFECT": {
    given: [
      create(ANN),
      create(BEN),
      op("create_sub_user", { sub_user: "sue" }),
      op("create_sub_user", { sub_user: "tom" }),
      op("create_authorization", { authorization: "a", members: [ANN, BEN], subjects: ["sue", "tom"] }),
    ],
    does: op("unbind_authorization", { authorization: "a" }),
  },
  "LOGIN-DELETE-POLICY-EFFECT": {
    given: [
      create(ANN),
      create(BEN),
      op("create_sub_user", { sub_user: "sue" }),
      op("create_authorization", { authorization: "a", members: [ANN, BEN] }),
      op("login_to_member", { member: BEN }),
    ],
    does: op("delete_authorization_policy", { authorization: "a" }),
  },
  "LOGIN-REVOKE-ROOT": { refused: [op("view_authorizations")], accepted: [by("root", op("view_authorizations"))] },
  "AUDIT-TRACKING-SET": {
    refused: [by(ANN, op("deliver_member_logs", { tracking_set: "t", title: "all logs", destination: "cos" }))],
    accepted: [op("deliver_member_logs", { tracking_set: "t", title: "all logs", destination: "cos" })],
  },
  "AUDIT-DESTINATION": {
    refused: [op("deliver_member_logs", { tracking_set: "t", title: "all logs", destination: "" })],
    accepted: [op("deliver_member_logs", { tracking_set: "t", title: "all logs", destination: "cos" })],
  },
  "AUDIT-SECURITY-SCAN": {
    given: [create(ANN), create(BEN), op("add_delegated_admin", { service: "csip", member: BEN })],
    refused: [op("scan_member_assets", { members: [ANN] })],
    accepted: [by(BEN, op("scan_member_assets", { members: [ANN] }))],
  },
  "AUDIT-CONFIG-GROUPS": {
    given: [create(ANN)],
    refused: [by(ANN, op("manage_config_groups", { group: "g", title: "production", accounts: [ANN] }))],
    accepted: [op("manage_config_groups", { group: "g", title: "production", accounts: [ANN] })],
  },
  "CIC-ENABLE-CONSENT": {
    refused: [op("enable_identity_center")],
    accepted: [op("accept_identity_center_terms"), op("enable_identity_center")],
  },
  "CIC-ENABLE-ROLES": { given: [op("accept_identity_center_terms")], does: op("enable_identity_center") },
  "CIC-USER-SOURCES": {
    given: [op("accept_identity_center_terms"), op("enable_identity_center")],
    refused: [by(ANN, op("create_identity_user", { user: "ida" }))],
    accepted: [op("create_identity_user", { user: "ida" })],
  },
  "CIC-SYNC-SUBACCOUNTS": {
    given: [
      create(ANN),
      op("accept_identity_center_terms"),
      op("enable_identity_center"),
      op("create_identity_user", { user: "ida" }),
    ],
    does: op("sync_identity_to_cam", { members: [ANN] }),
  },
  "CIC-SYNC-ROLES": {
    given: [
      create(ANN),
      op("accept_identity_center_terms"),
      op("enable_identity_center"),
      op("create_identity_user", { user: "ida" }),
    ],
    does: op("sync_identity_to_cam", { members: [ANN], as: "role", policies: [{ kind: "preset", name: "QcloudCVMFullAccess" }] }),
  },
  "CIC-LOGIN": {
    given: [
      create(ANN),
      op("accept_identity_center_terms"),
      op("enable_identity_center"),
      op("create_identity_user", { user: "ida" }),
    ],
    refused: [op("login_via_identity_center", { member: ANN })],
    accepted: [op("sync_identity_to_cam", { members: [ANN] }), op("login_via_identity_center", { member: ANN })],
  },
  "ROLE-MANAGEMENT-DEFAULT-MNG": { from: "accounts", does: op("create_organization", { account: MANAGEMENT }) },
  "ROLE-MANAGEMENT-SERVICE-CONTROL": { from: "accounts", does: op("create_organization", { account: MANAGEMENT }) },
  "ROLE-MEMBER-ACCESS-CONTROL": { from: "accounts", does: op("create_organization", { account: MANAGEMENT }) },
  "ROLE-MEMBER-DEFAULT-MNG": { from: "accounts", does: op("create_organization", { account: MANAGEMENT }) },
  "ROLE-MEMBER-SERVICE-CONTROL": { from: "accounts", does: op("create_organization", { account: MANAGEMENT }) },
  "ROLE-SERVICE-SPECIFIC": { given: [create(ANN)], does: op("manage_service", { service: "cloudaudit", members: [ANN] }) },
  "ROLE-IMMUTABLE": {
    given: [create(ANN)],
    refused: [op("update_service_role", { account: ANN, role: "OrganizationAccessControlRole", content: "{}" })],
    accepted: "nobody may change or delete a role of the organization's services",
  },
  "ROLE-ON-LEAVE": { does: op("delete_organization") },
  "LOGIN-NAME-UNIQUE": {
    refused: [op("create_login_permission", { permission: "q", title: "Admin" })],
    accepted: [op("create_login_permission", { permission: "q" })],
  },
  "LOGIN-CONFIGURE-BATCH-5": {
    given: [create(ANN), ...permissions(6)],
    refused: [op("assign_login_permission", { members: [ANN], permissions: ["p-1", "p-2", "p-3", "p-4", "p-5", "p-6"] })],
    accepted: [op("assign_login_permission", { members: [ANN], permissions: ["p-1", "p-2", "p-3", "p-4", "p-5"] })],
  },
  "LOGIN-AUTH-BATCH": {
    given: [create(ANN), ...["a", "b", "c", "d", "e", "f"].map((sub_user) => op("create_sub_user", { sub_user }))],
    refused: [op("create_authorization", { authorization: "x", members: [ANN], subjects: ["a", "b", "c", "d", "e", "f"] })],
    accepted: [op("create_authorization", { authorization: "x", members: [ANN], subjects: ["a", "b", "c", "d", "e"] })],
  },
  "CIC-ROLES-BLOCK-LEAVING": {
    given: [
      create(ANN),
      create(BEN),
      op("accept_identity_center_terms"),
      op("enable_identity_center"),
      op("create_identity_user", { user: "ida" }),
      op("sync_identity_to_cam", { as: "role", members: [ANN, BEN] }),
      op("bind_security_info", { member: ANN }),
      op("activate_security_info", { member: ANN }),
    ],
    refused: [op("remove_member", { member: ANN })],
    accepted: [op("sync_identity_to_cam", { as: "role", members: [BEN] }), op("remove_member", { member: ANN })],
  },
  "CIC-USERS-BLOCK-LEAVING": {
    given: [
      create(ANN),
      create(BEN),
      op("accept_identity_center_terms"),
      op("enable_identity_center"),
      op("create_identity_user", { user: "ida" }),
      op("sync_identity_to_cam", { members: [ANN, BEN] }),
      op("bind_security_info", { member: ANN }),
      op("activate_security_info", { member: ANN }),
    ],
    refused: [op("remove_member", { member: ANN })],
    accepted: [op("sync_identity_to_cam", { members: [BEN] }), op("remove_member", { member: ANN })],
  },
};
