import fc from "fast-check";
import { accounts } from "../../../provider/areas/account/rows";
import { memberStatistics } from "../../../provider/areas/overview/statistics";
import { organizationRoles } from "../../../provider/areas/service-roles/names";
import { serviceRolesOf } from "../../../provider/areas/service-roles/roles";
import { decide, groupOf, groupSize, type Operation, type Organization, rowOf, rowsOf } from "../../../provider/kernel";
import { kernelWith } from "../../../provider/parts";
import { members } from "../../../provider/resources/member/rows";
import { accountActor, system, vendor } from "../../../provider/resources/organization/actors";
import { allMembers, organizations, SELF } from "../../../provider/resources/organization/rows";
import {
  ANN,
  activate,
  assign,
  authorize,
  BEN,
  BETA,
  companyOf,
  create,
  join,
  loginPermission,
  op,
  subUser,
} from "../../support/areas";
import { indexProblems } from "../../support/indexes";
import { DAY, MANAGEMENT, NOON } from "../../support/kernel";

/** Random operations on logins, roles, the identity centre, audit, messages, subjects, members and departments by random callers at random times. */

const HEALTH = "200000000002";
const people = [ANN, BEN, BETA, HEALTH];
const one = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const some = <T>(...values: readonly T[]) => fc.subarray([...values]);
const member = one(...people);
const account = one(...people, MANAGEMENT);
const users = ["sue", "tom", "wei", "ann-user"];
const subject = one(...users, "group:ops", MANAGEMENT, "nobody");
const permission = one("1", "p", "q");
const authorization = one("a", "b", "c");
const entity = one("Acme", "Health", "Retail");
const action = some("cvm:RunInstances", "cos:GetObject");
const readable = '{"version":"2.0","statement":[{"effect":"allow","action":["cos:*"],"resource":["*"]}]}';
const policies = fc.subarray([
  { kind: "preset", name: "QcloudCVMFullAccess" },
  { kind: "preset", name: "Nonsense" },
  { kind: "custom", name: "mine", content: readable },
  { kind: "custom", name: "broken", content: "{" },
]);
const through = one("organization", "organization", "organization", "access_management");

const caller = fc.oneof(
  { weight: 14, arbitrary: fc.constant(undefined) },
  { weight: 2, arbitrary: account.map((id) => accountActor(id)) },
  { weight: 2, arbitrary: one("root" as const, "sub_user" as const).map((user) => accountActor(MANAGEMENT, user)) },
  { weight: 1, arbitrary: one(vendor, system) },
);
type Shape = Readonly<Record<string, fc.Arbitrary<unknown>>>;
function act(name: string, shape: Shape = {}): fc.Arbitrary<Operation> {
  return fc
    .tuple(fc.record(shape), caller)
    .map(([fields, actor]) => ({ name, ...fields, ...(actor === undefined ? {} : { by: actor }) }));
}
/** Asked for by the account that it is about. */
function own(name: string, field: string, shape: Shape): fc.Arbitrary<Operation> {
  return fc.record(shape).map((fields) => ({ name, ...fields, by: accountActor(String(fields[field])) }));
}
const from = (actor: object, operations: fc.Arbitrary<Operation>) => operations.map((operation) => ({ ...operation, ...actor }));
const root = { by: accountActor(MANAGEMENT, "root") };

const logins: readonly fc.Arbitrary<Operation>[] = [
  act("create_sub_user", {
    ...{ sub_user: one(...users), account, title: one("x", "y"), kind: one("sub_user", "wecom", "collaborator") },
    groups: some("ops", "dev"),
  }),
  act("request_feature_activation", { feature: one("login", "service_control", "gravity"), account }),
  act("create_login_permission", { permission, title: one("p", "q", "Admin", ""), description: fc.constant(""), policies }),
  act("delete_login_permission", { permission }),
  act("assign_login_permission", { members: some(...people), permissions: some("1", "p", "q") }),
  act("unassign_login_permission", { member, permission }),
  act("create_authorization", {
    ...{ authorization, title: one("a", "b", "c"), description: fc.constant(""), members: some(...people) },
    ...{
      permissions: one<readonly string[]>(["1"], ["1"], ["p"], ["q"], [], ["1", "p"]),
      subjects: fc.array(subject, { maxLength: 3 }),
    },
  }),
  act("create_authorization", {
    ...{ authorization, title: one("a", "b", "c"), description: fc.constant(""), members: one([ANN], [BEN], [BETA], [ANN, BEN]) },
    ...{ permissions: one(["1"], ["p"]), subjects: one(["sue"], ["tom"], ["sue", "group:ops"]) },
  }),
  act("update_authorization_policy", { authorization, through, members: some(...people) }),
  act("update_authorization_policy", { authorization, through, permissions: one<readonly string[]>(["1"], ["p"], ["q"]) }),
  act("update_authorization_policy", {
    authorization,
    through,
    subjects: fc.array(subject, { maxLength: 2 }),
    title: one("a", "b"),
  }),
  act("delete_authorization_policy", { authorization, through }),
  act("unbind_authorization", { authorization, subject }),
  act("revoke_login", { subject, member }),
  from(
    root,
    fc.record({ subject: one("sue", "tom", "group:ops"), member }).map((fields) => op("revoke_login", fields)),
  ),
  act("view_authorizations", { sub_user: one(...users) }),
  act("login_to_member", {
    ...{ member, sub_user: one(...users), permissions: one<readonly string[]>(["1"], ["p"], ["q"], []) },
    ...{ actions: action, from: one("management_account", "member_account") },
  }),
  act("login_to_member", {
    ...{ member, sub_user: one("sue", "tom"), permissions: one(["1"], ["p"]), actions: fc.constant([]) },
    from: fc.constant("management_account"),
  }),
];

const others: readonly fc.Arbitrary<Operation>[] = [
  act("accept_identity_center_terms"),
  act("enable_identity_center"),
  act("create_identity_user", { user: one("ida", "joe"), title: one("Ida", "Joe") }),
  act("sync_identity_users", { users: one([{ user: "joe", title: "Joseph" }], []) }),
  act("sync_identity_to_cam", { user: one("ida", "joe"), members: some(...people), as: one("sub_account", "role"), policies }),
  act("login_via_identity_center", { user: one("ida", "joe"), member, as: one("sub_account", "role"), actions: action }),
  act("update_service_role", { account, role: one(...organizationRoles), content: fc.constant("{}") }),
  act("delete_service_role", { account, role: one(...organizationRoles) }),
  act("manage_service", { service: one("cloudaudit", "tag"), members: some(...people) }),
  act("add_delegated_admin", { service: one("csip", "config"), member }),
  act("remove_delegated_admin", { service: one("csip", "config"), member }),
  act("deliver_member_logs", { tracking_set: one("t", "u"), title: fc.constant("logs"), destination: one("cos", "cls", "x") }),
  own("scan_member_assets", "who", { members: some(...people), who: account }),
  act("manage_config_groups", { group: one("g", "h"), title: fc.constant("g"), accounts: some(...people, MANAGEMENT) }),
  own("add_contact_info", "account", { account, user: one("root", ...users), email: one("a@x", "") }),
  act("add_contact_info", { account, user: one("root", ...users), wechat: fc.constant("w") }),
  act("configure_message_subscription", { member, messages: some("billing"), recipients: some("root", ...users) }),
  own("add_contact_info", "account", { account: member, user: fc.constant("root"), mobile: fc.constant("13800000000") }),
  act("configure_message_subscription", { member, messages: some("billing"), recipients: fc.constant(["root"]) }),
  act("compute_member_statistics", { sub_user: one("sue", "nobody") }),
];

const around: readonly fc.Arbitrary<Operation>[] = [
  own("change_verified_entity", "account", {
    account,
    entity,
    entity_kind: one("legal_person", "legal_person", "natural_person"),
  }),
  act("change_verified_entity", { account, entity, entity_kind: fc.constant("legal_person") }),
  own("rename_entity", "account", { account, entity, title: one("New name", "") }),
  act("verify_enterprise_identity", { account, entity, entity_kind: fc.constant("legal_person") }),
  from({ by: vendor }, act("associate_entity", { entity })),
  act("set_entity_admin", { entity, member }),
  act("remove_entity_admin", { entity }),
  act("set_payment_mode", { member, payment_mode: one("self_pay", "pay_on_behalf"), payer: fc.constant(null) }),
  act("remove_member", { member }),
  own("quit_organization", "member", { member }),
  from({ by: vendor }, act("evict_member", { member })),
  from({ by: vendor }, act("vendor_sanction", { account: member, sanction: one("restrict", "restrict", "remove") })),
  // Of the few invitations that an account can have.
  fc.tuple(one(BETA, HEALTH), one(1, 2, 3)).map(([id, n]) => {
    return op("accept_invitation", { invitation: `i-${id}-${n}`, account: id, by: accountActor(id) });
  }),
  fc.tuple(one(BETA, HEALTH), one(1, 2, 3)).map(([id, n]) => {
    const terms = { description: "", department: "root", finance_permissions: [], payment_mode: "self_pay", payer: null };
    const names = { invitation: `i-${id}-${n}`, account: id, title: `guest-${id.slice(-1)}` };
    return op("invite_member", { ...names, ...terms, allow_quit: true });
  }),
  act("create_department", {
    ...{ department: one("d1", "d2"), parent: one("root", "d1"), title: one("d1", "d2"), description: fc.constant("") },
    tags: fc.constant({}),
  }),
  act("delete_department", { department: one("d1", "d2") }),
  act("move_member", { member, department: one("root", "d1", "d2") }),
];

const operations = fc.oneof(
  { weight: 5, arbitrary: fc.oneof(...logins) },
  { weight: 3, arbitrary: fc.oneof(...others) },
  { weight: 2, arbitrary: fc.oneof(...around) },
);

const start = companyOf(
  { [HEALTH]: { entity: "Health" } },
  op("associate_entity", { entity: "Health", by: vendor }),
  ...[create(ANN), create(BEN), ...join(BETA), ...activate(ANN)],
  ...[subUser("sue"), subUser("tom", MANAGEMENT, { groups: ["ops"] }), loginPermission("p"), assign([ANN, BEN, BETA], "p")],
  ...[authorize("a", [ANN, BETA], { subjects: ["sue", "group:ops"] }), authorize("b", [ANN, BEN], { permissions: ["p"] })],
);

const settingsTried = [
  {},
  {
    ...{ login_permission_in_use_stays: false, login_permission_authorized_stays: false, roles_end_on_leaving: false },
    ...{ identity_center_roles_block_leaving: false, identity_center_users_block_leaving: false },
    ...{ entity_admins_keep_their_entity: false, login_permission_names_are_unique: false, login_released_at: NOON + DAY },
  },
];

it("random operations by random callers are accepted or refused with a rule, and every index stays right", () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(
      one(...settingsTried),
      fc.array(fc.tuple(operations, one(0, 0, 0, 0, 1)), { minLength: 60, maxLength: 140, size: "max" }),
      (settings, sequence) => {
        const kernel = kernelWith(settings);
        let organization = start;
        let at = NOON;
        for (const [operation, days] of sequence) {
          at += days * DAY;
          const decision = decide(kernel, organization, operation, at);
          if (decision.kind === "refused") {
            for (const refusal of decision.refusals) {
              expect(refusal.rule.id).toMatch(/^[A-Z0-9]+(-[A-Z0-9]+)+$/);
              expect(refusal.cloudCode).not.toBe("");
              expect(refusal.blockers().first.length).toBeLessThanOrEqual(10);
              refusal.remedy();
            }
            continue;
          }
          seen.set(operation.name, (seen.get(operation.name) ?? 0) + 1);
          kernel.operations.get(operation.name)?.describe(operation, (table, id) => `${table} ${id}`);
          organization = decision.organization;
          expect([operation, ...indexProblems(organization)]).toEqual([operation]);
          expect([operation, ...broken(organization)]).toEqual([operation]);
        }
        expect(miscounted(organization, at)).toEqual([]);
      },
    ),
    { numRuns: 100, seed: 20260115 },
  );
  // A random test that never gets anywhere shows nothing.
  const often = [
    "login_to_member",
    "create_authorization",
    "update_authorization_policy",
    "revoke_login",
    "unbind_authorization",
  ];
  const also = ["change_verified_entity", "sync_identity_to_cam", "remove_member", "manage_config_groups", "accept_invitation"];
  const more = ["unassign_login_permission", "delete_login_permission", "configure_message_subscription", "evict_member"];
  expect([...often, ...also, ...more].filter((name) => !seen.has(name))).toEqual([]);
});

/** What holds of every organization that operations can bring about. */
function broken(organization: Organization): readonly string[] {
  const found: string[] = [];
  for (const [id, { payer }] of rowsOf(organization, members)) {
    const roles = serviceRolesOf(organization, id).map(({ name }) => name);
    if (!roles.includes("OrganizationAccessControlRole")) found.push(`${id} is not administered`);
    if (payer !== null && rowOf(organization, accounts, payer)?.entity !== rowOf(organization, accounts, id)?.entity)
      found.push(`${id} and its payer differ in entity`);
  }
  for (const [id, { organization: place }] of rowsOf(organization, accounts)) {
    const roles = serviceRolesOf(organization, id).map(({ name }) => name);
    if (place === null && roles.includes("OrganizationAccessControlRole")) found.push(`${id} left and is still administered`);
  }
  return found;
}

function miscounted(organization: Organization, at: number): readonly string[] {
  const found: string[] = [];
  if (rowOf(organization, organizations, SELF) === undefined) return found;
  const figures = memberStatistics({ organization, at });
  if (figures.members !== groupSize(organization, groupOf(allMembers)) + 1) found.push("the members are miscounted");
  if ((figures.subUsers ?? -1) < 0) found.push("fewer sub-users than none");
  if ((figures.changesByDay ?? []).some((point) => point.members < 1)) found.push("fewer members than none");
  return found;
}
