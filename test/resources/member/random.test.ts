import fc from "fast-check";
import { accounts } from "../../../provider/areas/account/rows";
import { decide, groupOf, groupSize, type Operation, type Organization, rowOf, rowsOf } from "../../../provider/kernel";
import { kernelWith } from "../../../provider/parts";
import { memberNameProblem } from "../../../provider/resources/member/names";
import { financePermissions, invitations, members, securityInformation } from "../../../provider/resources/member/rows";
import { memberNameSymbols } from "../../../provider/resources/member/settings";
import { accountActor, system, vendor } from "../../../provider/resources/organization/actors";
import { allMembers, organizations, SELF } from "../../../provider/resources/organization/rows";
import { indexProblems } from "../../support/indexes";
import { createOrganization, DAY, MANAGEMENT, NOON, outside, after as performed, withAccount } from "../../support/kernel";

import { accept, invite, setEntityAdmin, update } from "./acts";

/** Random operations on members by random callers at random times. */

const created = ["c1", "c2"];
const guests = ["200000000001", "200000000002", "200000000003"];
const everybody = [...created, ...guests, MANAGEMENT];
const one = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const anyone = one(...everybody);
const invitation = one("i1", "i2");
const title = one("anna", "bert", "cora", "dora", "emil", "fred", "not a name", "x".repeat(26));
const department = one("root", "d1", "d2");
const permissions = fc.oneof(
  { weight: 3, arbitrary: one<readonly string[]>(["view_bills", "view_balance"], ["view_bills", "view_balance", "invoice"]) },
  { weight: 1, arbitrary: fc.subarray([...financePermissions]) },
);
const payment = one(
  { payment_mode: "self_pay", payer: null },
  { payment_mode: "pay_on_behalf", payer: null },
  { payment_mode: "pay_on_behalf", payer: guests[1] },
  { payment_mode: "pay_on_behalf", payer: created[0] },
);
const email = one("a@x", "b@x", "c@x", "d@x", "e@x");
const by = fc.oneof(
  { weight: 12, arbitrary: fc.constant(undefined) },
  { weight: 3, arbitrary: anyone.map((account) => accountActor(account)) },
  { weight: 1, arbitrary: one("root" as const, "sub_user" as const).map((user) => accountActor(MANAGEMENT, user)) },
  { weight: 4, arbitrary: one(vendor, system) },
);

interface Shape {
  readonly [field: string]: fc.Arbitrary<unknown>;
}
function act(name: string, shape: Shape = {}): fc.Arbitrary<Operation> {
  return fc
    .tuple(fc.record(shape), by)
    .map(([fields, actor]) => ({ name, ...fields, ...(actor === undefined ? {} : { by: actor }) }));
}
/** By whom it should be: otherwise random callers hardly ever get anywhere. */
function own(name: string, field: "account" | "member", shape: Shape): fc.Arbitrary<Operation> {
  return fc.record(shape).map((fields) => ({ name, ...fields, by: accountActor(String(fields[field])) }));
}
const terms = { title, description: fc.constant(""), department, finance_permissions: permissions };
const withPayment = (operations: fc.Arbitrary<Operation>) => fc.tuple(operations, payment).map(([a, b]) => ({ ...a, ...b }));

const operations: fc.Arbitrary<Operation> = fc.oneof(
  withPayment(act("create_member", { member: one(...created), ...terms })),
  withPayment(act("create_member", { member: one(...created), ...terms, entity: one("Health", "Acme") })),
  act("approve_member_creation", { member: one(...created) }).map((approval) => ({
    ...approval,
    by: accountActor("200000000002"),
  })),
  act("approve_member_creation", { member: one(...created) }),
  act("reject_member_creation", { member: one(...created) }),
  withPayment(act("invite_member", { invitation, account: one(...guests), allow_quit: fc.boolean(), ...terms })),
  own("accept_invitation", "account", { invitation, account: one(...guests) }),
  own("reject_invitation", "account", { invitation, account: one(...guests) }),
  act("accept_invitation", { invitation, account: anyone }),
  act("cancel_invitation", { invitation }),
  act("expire_invitation", { invitation }).map((operation) => ({ ...operation, by: system })),
  act("view_invitations", { account: anyone }),
  act("apply_to_join", { account: anyone, title }),
  act("update_member", { member: anyone, title }),
  act("update_member", { member: anyone, allow_quit: fc.boolean() }),
  act("move_member", { member: anyone, department }),
  act("update_member_finance_permissions", { member: anyone, finance_permissions: permissions }),
  own("confirm_finance_permission", "member", { member: anyone, permission: one(...financePermissions) }),
  withPayment(act("set_payment_mode", { member: anyone })),
  act("remove_member", { member: anyone }),
  act("evict_member", { member: anyone }).map((operation) => ({ ...operation, by: vendor })),
  own("quit_organization", "member", { member: anyone }),
  act("check_member_deletion", { member: anyone, confirm: title }),
  act("delete_member", { member: anyone, confirm: title }),
  act("bind_security_info", { member: anyone, email, mobile: one("13800000000", "") }),
  act("update_security_info", { member: anyone, email, mobile: fc.constant("13800000000") }),
  act("rebind_security_info", { member: anyone, email, mobile: fc.constant("13800000000") }),
  act("bind_security_info", { member: one(...created), email, mobile: fc.constant("13800000000") }),
  own("activate_security_info", "member", { member: anyone }),
  act("resend_activation_link", { member: anyone }),
  act("expire_activation_link", { member: one(...created) }).map((operation) => ({ ...operation, by: system })),
  act("enable_member_deletion"),
  act("set_entity_admin", { entity: one("Health", "Acme"), member: anyone }),
  act("remove_entity_admin", { entity: one("Health", "Acme") }),
  act("add_delegated_admin", { service: one("cloudaudit", "config"), member: anyone }),
  act("remove_delegated_admin", { service: one("cloudaudit", "config"), member: anyone }),
);

const joinedHealth: readonly Operation[] = [
  invite("200000000002"),
  accept("200000000002"),
  setEntityAdmin("Health", "200000000002"),
  update({ allow_quit: true }, "200000000002"),
];

const start: Organization = performed(
  [
    ["200000000002", { entity: "Health" }],
    ["200000000003", { entity: "Health", specialPermissions: ["allocate_funds"] }],
  ].reduce((organization, [id, fields]) => withAccount(organization, String(id), Object(fields)), outside),
  [
    createOrganization,
    { name: "associate_entity", entity: "Health", by: vendor } as Operation,
    ...joinedHealth,
    ...["d1", "d2"].map(
      (id) => ({ name: "create_department", department: id, parent: "root", title: id, description: "", tags: {} }) as Operation,
    ),
  ],
);

const settingsTried = [
  {},
  {
    ...{ payers_stay: false, no_payment_chains: false, one_invitation_per_account: false, fund_allocation_is_special: false },
    ...{ permission_changes_wait_for_consent: false, security_information_must_be_activated: false, member_limit: 3 },
    ...{ operation_reviews_block_leaving: false, allow_quit_needs_self_pay: false },
  },
];

describe("random operations on members", () => {
  it("are accepted or refused with a rule, never anything else, and what every member keeps it keeps", () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(
        one(...settingsTried),
        fc.array(fc.tuple(operations, one(0, 0, 0, 0, 0, 1, 8)), { minLength: 100, maxLength: 200, size: "max" }),
        (settings, sequence) => {
          const kernel = kernelWith(settings);
          let organization = start;
          let at = NOON;
          for (const [operation, days] of sequence) {
            at += days * DAY;
            const decision = decide(kernel, organization, operation, at);
            if (decision.kind === "refused") {
              for (const { rule, cloudCode } of decision.refusals) {
                expect(rule.id).toMatch(/^[A-Z0-9]+(-[A-Z0-9]+)+$/);
                expect(cloudCode).not.toBe("");
              }
              for (const refusal of decision.refusals) {
                expect(refusal.blockers().first.length).toBeLessThanOrEqual(10);
                refusal.remedy();
              }
              continue;
            }
            seen.set(operation.name, (seen.get(operation.name) ?? 0) + 1);
            organization = decision.organization;
            expect(indexProblems(organization)).toEqual([]);
            expect(broken(organization, settings)).toEqual([]);
          }
        },
      ),
      { numRuns: 120, seed: 20260115 },
    );
    // A random test that never gets anywhere shows nothing.
    const mustHappen = ["create_member", "approve_member_creation", "accept_invitation", "remove_member", "quit_organization"];
    const alsoMust = ["set_payment_mode", "update_member", "activate_security_info", "expire_activation_link", "move_member"];
    for (const name of [...mustHappen, ...alsoMust]) expect([name, (seen.get(name) ?? 0) > 0]).toEqual([name, true]);
  });
});

/** What holds of every member in every organization that operations can bring about. */
function broken(organization: Organization, settings: Readonly<Record<string, unknown>>): readonly string[] {
  const found: string[] = [];
  const management = rowOf(organization, organizations, SELF)?.managementAccount;
  let count = 0;
  for (const [id, member] of rowsOf(organization, members)) {
    count += 1;
    const account = rowOf(organization, accounts, id);
    if (memberNameProblem(member.name, memberNameSymbols.default) !== undefined) found.push(`${id} is called ${member.name}`);
    if (account?.status !== "active") found.push(`${id} is a member without an active account`);
    if (account?.entity === null) found.push(`${id} has no verified subject`);
    if (!member.financePermissions.includes("view_bills") || !member.financePermissions.includes("view_balance"))
      found.push(`${id} lost a locked permission`);
    if (member.unconfirmedPermissions.some((permission) => !member.financePermissions.includes(permission)))
      found.push(`${id} waits for a permission it does not have`);
    if (member.joinMethod === "created" && member.unconfirmedPermissions.length > 0) found.push(`${id} needs no consent`);
    if (member.joinMethod === "invited" && rowOf(organization, securityInformation, id) !== undefined)
      found.push(`${id} was invited and has security information`);
    if (member.payer === null) continue;
    if (member.payer === id) found.push(`${id} pays for itself on behalf`);
    if (rowOf(organization, accounts, member.payer)?.entity !== account?.entity)
      found.push(`${id} and its payer differ in entity`);
    if (settings["no_payment_chains"] !== false && rowOf(organization, members, member.payer)?.payer != null)
      found.push(`${id} is paid for by somebody who is paid for`);
  }
  if (groupSize(organization, groupOf(allMembers)) !== count) found.push("the members are miscounted");
  if (rowOf(organization, members, management ?? "") !== undefined) found.push("the management account is a member");
  const pending = [...rowsOf(organization, invitations)].filter(([, { state }]) => state === "pending");
  if (new Set(pending.map(([, { account }]) => account)).size !== pending.length)
    found.push("an account has two pending invitations");
  return found;
}
