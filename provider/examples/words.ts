import { evaluatePlainly } from "../access/plain";
import { type Account, accountResources, accounts, findingsOf, unresolvedChecksOf } from "../areas/account/rows";
import { inheritances } from "../areas/discounts/rows";
import { emptyPurse, purses } from "../areas/finance/rows";
import { freezes } from "../areas/payments/rows";
import {
  type Actor,
  emptyOrganization,
  type Group,
  groupOf,
  type Operation,
  type Organization,
  rowOf,
  type Table,
  withItem,
  withRow,
} from "../kernel";
import { entities } from "../resources/entity-admin/rows";
import { members } from "../resources/member/rows";
import { accountActor, system, vendor } from "../resources/organization/actors";
import type { AccessRequest } from "../resources/service-control-policy/evaluation";
import type { Act, Circumstance } from "./example";

/** The words in which examples are told. Everything unimportant is filled in. */

export const MANAGEMENT = "100000000001";
/** Verified as Acme like the management account, and outside at the beginning. */
export const BETA = "200000000001";
export const GAMMA = "200000000002";
export const DELTA = "200000000003";
/** Created members. */
export const ANN = "300000000001";
export const BEN = "300000000002";
export const CARL = "300000000003";
export const DORA = "300000000004";
export const EVE = "300000000005";

const names: Readonly<Record<string, string>> = {
  ...{ [MANAGEMENT]: "Acme", [BETA]: "Beta", [GAMMA]: "Gamma", [DELTA]: "Delta" },
  ...{ [ANN]: "Ann", [BEN]: "Ben", [CARL]: "Carl", [DORA]: "Dora", [EVE]: "Eve" },
};

/** A text with the ids of these accounts replaced by their names. */
export function withNames(text: string): string {
  return text.replace(/\b[123]0{10}\d\b/g, (id) => `\`${names[id] ?? id}\``);
}

/** Noon of the first day, in milliseconds since 1970. */
export const NOON = Date.UTC(2026, 0, 15, 12);

const terms = { description: "", department: "root", finance_permissions: [], payment_mode: "self_pay", payer: null };
const region = "ap-guangzhou";

/** What an operation says where an example does not. */
const usual: Readonly<Record<string, (fields: Readonly<Record<string, unknown>>) => object>> = {
  create_organization: ({ account }) => ({ cloud_id: "1", by: accountActor(String(account)) }),
  create_department: ({ department }) => ({ parent: "root", title: department, description: "", tags: {} }),
  create_member: ({ member }) => ({ title: names[String(member)] ?? member, ...terms }),
  invite_member: ({ account }) => ({
    ...{ invitation: `to-${names[String(account)]}`, title: names[String(account)] ?? account, allow_quit: false, ...terms },
  }),
  apply_to_join: ({ account }) => ({ title: names[String(account)], by: accountActor(String(account)) }),
  rename_entity: ({ account }) => ({ by: accountActor(String(account)) }),
  accept_invitation: ({ account }) => ({ invitation: `to-${names[String(account)]}`, by: accountActor(String(account)) }),
  bind_security_info: ({ member }) => mailOf(member),
  update_security_info: ({ member }) => mailOf(member),
  rebind_security_info: ({ member }) => mailOf(member),
  activate_security_info: ({ member }) => ({ by: accountActor(String(member)) }),
  create_scp: ({ policy }) => ({
    title: policy,
    description: "",
    content: scpDocument({ effect: "deny", action: "name/domain:*" }),
  }),
  create_tag_policy: ({ policy }) => ({ title: policy, description: "", content: tagDocument("cost-center", "rd-*") }),
  create_shared_unit: ({ unit, owner }) => ({
    ...{ title: unit, description: "", region, resource_type: "bpaas:uniqueId", by: accountActor(String(owner)) },
  }),
  change_verified_entity: ({ account }) => ({ entity_kind: "legal_person", by: accountActor(String(account)) }),
  confirm_finance_permission: ({ member }) => ({ by: accountActor(String(member)) }),
  quit_organization: ({ member }) => ({ by: accountActor(String(member)) }),
  accept_share: ({ account }) => ({ by: accountActor(String(account)) }),
  associate_entity: () => ({ by: vendor }),
  evict_member: () => ({ by: vendor }),
  suspend_accounts: () => ({ by: system }),
  expire_invitation: () => ({ by: system }),
  expire_activation_link: () => ({ by: system }),
  notify: () => ({ about: "r", by: system }),
  set_payment_mode: () => ({ payment_mode: "pay_on_behalf", payer: MANAGEMENT }),
  check_member_deletion: ({ member }) => ({ confirm: names[String(member)] }),
  delete_member: ({ member }) => ({ confirm: names[String(member)] }),
  maintain_invoice_title: () => ({ kind: "ordinary", title: "Acme Labs", address: "1 Road" }),
  issue_invoice: () => ({ invoice: "i", kind: "ordinary", subject: "cloud_services", title: "Acme Labs", amount: 100 }),
  consolidate_bills: () => ({ bill: "b", month: "2026-01" }),
  create_identity_user: ({ user }) => ({ title: user }),
  sync_identity_to_cam: () => ({ user: "ida", as: "sub_account", policies: [] }),
  login_via_identity_center: () => ({ user: "ida", as: "sub_account", actions: [] }),
  enable_service: () => ({ through: "organization" }),
  disable_service: () => ({ through: "organization" }),
  view_shared_resources: () => ({ region }),
  create_approval_process: ({ process, account }) => ({ region, title: process, by: accountActor(String(account)) }),
  create_operation_review: () => ({ product_type: "cvm", event: "TerminateInstances" }),
  create_sub_user: ({ sub_user, account = MANAGEMENT }) => ({
    ...{ account, title: sub_user, kind: "sub_user", groups: [], by: accountActor(String(account)) },
  }),
  create_login_permission: ({ permission }) => ({
    ...{ title: permission, description: "", policies: [{ kind: "preset", name: "QcloudCVMFullAccess" }] },
  }),
  create_authorization: ({ authorization }) => ({
    ...{ title: authorization, description: "", permissions: ["1"], subjects: ["sue"] },
  }),
  update_authorization_policy: () => ({ through: "organization" }),
  delete_authorization_policy: () => ({ through: "organization" }),
  unbind_authorization: () => ({ subject: "sue" }),
  revoke_login: () => ({ subject: "sue", by: accountActor(MANAGEMENT, "root") }),
  login_to_member: () => ({ sub_user: "sue", permissions: ["1"], actions: [], from: "management_account" }),
  top_up: ({ account = MANAGEMENT }) => ({ account, by: accountActor(String(account)) }),
  allocate_funds: ({ member }) => ({ allocation: `to-${names[String(member)]}`, from: "balance" }),
  place_prepaid_order: ({ account }) => ({
    order: "o",
    ...{ resource: "r", product: "CVM", service: "cloud", action: "purchase", way: "balance", by: accountActor(String(account)) },
  }),
  pay_order: () => ({ order: "o" }),
  refund_prepaid_order: () => ({ refund: "f", resource: "r", ends: false, confirmed: false, by: system }),
  settle_postpaid: ({ settlement = "s" }) => ({
    ...{ settlement, product: "CVM", service: "cloud", from: NOON - 3_600_000, to: NOON, units: 1, by: system },
  }),
  create_tagged_resource: () => ({ type: "cvm:instance", tags: {} }),
};

function mailOf(member: unknown): object {
  const name = (names[String(member)] ?? "member").toLowerCase();
  return { email: `${name}@example.com`, mobile: "+86 13800000000" };
}

/** An operation of the catalogue, asked for by the management account where nothing else is usual. */
export function op(name: string, fields: Readonly<Record<string, unknown>> = {}): Operation {
  return { ...usual[name]?.(fields), ...fields, name };
}

/** The same, asked for by an account, the vendor or the system. */
export function by(who: string, operation: Operation): Operation {
  return { ...operation, by: actorOf(who) };
}

function actorOf(who: string): Actor {
  if (who === "vendor") return vendor;
  if (who === "system") return system;
  if (who === "root") return accountActor(MANAGEMENT, "root");
  return accountActor(who);
}

/** An invitation and its acceptance. */
export function joins(account: string, fields: Readonly<Record<string, unknown>> = {}): readonly [Operation, Operation] {
  return [op("invite_member", { account, ...fields }), op("accept_invitation", { account })];
}

export function create(member: string, fields: Readonly<Record<string, unknown>> = {}): Operation {
  return op("create_member", { member, ...fields });
}

/** Finance permissions of a member besides the two that all have. */
export function finance(member: string, ...permissions: readonly string[]): Operation {
  const finance_permissions = ["view_balance", "view_bills", ...permissions];
  return op("update_member_finance_permissions", { member, finance_permissions });
}

export function selfPay(member: string): Operation {
  return op("set_payment_mode", { member, payment_mode: "self_pay", payer: null });
}

/** A service control policy of one statement. */
export function scpDocument({ effect, action }: { readonly effect: string; readonly action: string }): string {
  return JSON.stringify({ version: "2.0", statement: [{ effect, action: [action], resource: ["*"] }] });
}

/** A tag policy of one rule. */
export function tagDocument(key: string, value: string): string {
  return JSON.stringify({ tags: { [key]: { tag_key: { "@@assign": key }, tag_value: { "@@assign": [value] } } } });
}

/** A sub-user of an account lists its buckets; the account's own permissions allow it. */
export function call(id: string): AccessRequest {
  return {
    principal: { account: id, user: "sub_user" },
    action: "cos:GetService",
    resource: "*",
    conditions: {},
    permissions: "allow",
  };
}

/** Is the call allowed, and by which rule is it decided? */
export function answerTo(organization: Organization, request: AccessRequest): string {
  const { decision, rule } = evaluatePlainly(organization, request);
  return `${request.action}: ${decision}, by ${rule}`;
}

export function bind(kind: "scp" | "tag_policy", policy: string, target: string): Operation {
  return op(`bind_${kind}`, { policy, ...targetOf(target) });
}

export function unbind(kind: "scp" | "tag_policy", policy: string, target: string): Operation {
  return op(`unbind_${kind}`, { policy, ...targetOf(target) });
}

function targetOf(target: string): object {
  return { target, target_type: /^\d+$/.test(target) ? "member" : "department" };
}

/** Days after the first. */
export function on(day: number, operation: Operation): Act {
  return { operation, day };
}

/** An account as most are: verified as the legal person Acme, outside, with both agreements accepted. */
function usualAccount(id: string): Account {
  return {
    ...{ name: names[id] ?? id, entity: "Acme", entityKind: "legal_person", organization: null, createdBy: "itself" },
    ...{ status: "active", managementAgreement: true, memberAgreement: true, affiliated: true, channelCustomer: false },
    ...{ accountLevelDiscount: false, payAdmission: true, payExit: true, specialPermissions: [] },
    ...{ singleAccountTagPolicy: false, answers: "accept", vendorReview: "approve" },
  };
}

/** What is special about an account; an unknown one comes to be. */
export function account(id: string, fields: Partial<Account> = {}): Circumstance {
  const said = Object.entries(fields).map(([field, value]) => `${phrases[field] ?? field} ${wordOf(value)}`);
  return {
    says: `account \`${names[id] ?? id}\`: ${said.length === 0 ? "verified as `Acme`" : said.join(", ")}`,
    apply: (organization) =>
      withRow(organization, accounts, id, { ...(rowOf(organization, accounts, id) ?? usualAccount(id)), ...fields }),
  };
}

const phrases: Readonly<Record<string, string>> = {
  ...{ entity: "verified as", entityKind: "a", organization: "in the organization", createdBy: "created by", status: "now" },
  ...{ managementAgreement: "management agreement accepted:", memberAgreement: "member agreement accepted:" },
  ...{ affiliated: "part of the group:", channelCustomer: "customer of a channel partner:" },
  ...{ accountLevelDiscount: "with a discount of the account level:", payAdmission: "may be paid for:" },
  ...{ payExit: "may pay for itself again:", specialPermissions: "opened by the vendor:" },
  ...{ singleAccountTagPolicy: "single-account tag policy on:", vendorReview: "the vendor says" },
};

function wordOf(value: unknown): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (value === null) return "nothing";
  return Array.isArray(value) ? value.map((one) => `\`${one}\``).join(", ") : `\`${String(value)}\``;
}

/** An approval process of an account in Guangzhou. */
export function approvalProcess(id: string, owner = MANAGEMENT, fields: object = {}): Circumstance {
  const kind = { account: owner, region, service: "bpaas", type: "uniqueId", name: id, supportsLeaving: false };
  return {
    says: `account \`${names[owner] ?? owner}\` has the resource \`${id}\``,
    apply: (organization) => withRow(organization, accountResources, id, { ...kind, ...fields }),
  };
}

/** Any other record. */
export function row<Row extends object>(says: string, of: Table<Row>, id: string, fields: Row): Circumstance {
  return { says, apply: (organization) => withRow(organization, of, id, fields) };
}

/** Something is in a group. */
export function item(says: string, group: Group, what: string): Circumstance {
  return { says, apply: (organization) => withItem(organization, group, what) };
}

export function ceased(entity: string): Circumstance {
  return row(`the subject \`${entity}\` has ceased to exist`, entities, entity, {
    associated: true,
    status: "ceased",
    admin: null,
  });
}

/** An account check finds something. */
export function finding(id: string, what: string): Circumstance {
  return item(`account \`${names[id] ?? id}\` has a ${what}`, groupOf(findingsOf, id), what);
}

/** An account check cannot be completed. */
export function unresolved(id: string, what: string): Circumstance {
  return item(`whether account \`${names[id] ?? id}\` has a ${what} is not known`, groupOf(unresolvedChecksOf, id), what);
}

/** The leave switch of a member, set without the conditions of setting it. */
export function leaveSwitchOn(id: string): Circumstance {
  return {
    says: `the leave switch of member \`${names[id] ?? id}\` is on`,
    apply(organization) {
      const member = rowOf(organization, members, id);
      return member === undefined ? organization : withRow(organization, members, id, { ...member, allowQuit: true });
    },
  };
}

/** An account inherits from one outside the organization. */
export function inherits(id: string): Circumstance {
  const says = `account \`${names[id] ?? id}\` inherits the discounts of account \`Delta\``;
  return row(says, inheritances, id, { source: DELTA, since: 0 });
}

/** An amount that is held back, at one account, for what another uses. */
export function holdsBack(holder: string, id: string, amount: number): Circumstance {
  return {
    says: `${amount} fen of account \`${names[holder] ?? holder}\` are held back for what account \`${names[id] ?? id}\` uses`,
    apply(organization) {
      const purse = rowOf(organization, purses, holder) ?? emptyPurse;
      const frozen = withRow(organization, freezes, `${holder}/${id}`, { amount });
      return withRow(frozen, purses, holder, { ...purse, frozen: purse.frozen + amount });
    },
  };
}

/** The accounts that examples begin with. */
export const outside: Organization = [account(MANAGEMENT), account(BETA)].reduce(
  (organization, circumstance) => circumstance.apply(organization),
  emptyOrganization,
);
