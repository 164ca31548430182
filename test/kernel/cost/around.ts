import { accountResources, accounts } from "../../../provider/areas/account/rows";
import { type Actor, decideQuickly, type Operation, type Organization, rowOf, withRow } from "../../../provider/kernel";
import { kernelWith } from "../../../provider/parts";
import { accountActor, system, vendor } from "../../../provider/resources/organization/actors";
import { after, anAccount, createOrganization, MANAGEMENT, NOON, outside } from "../../support/kernel";
import { allowing, denying } from "../../support/policies";

/** Organizations of any size around the same few objects that an operation is about. */

export const ANN = "300000000001";
export const BEN = "300000000002";
/** Owns the unit that everybody receives from. */
export const OWEN = "300000000003";
/** Outside, verified as Acme like the management account. */
export const BETA = "200000000001";
export const GAMMA = "200000000002";
/** Of the entity Health; the first is a member and its admin, the second is outside. */
export const HEALTH = "400000000001";
export const CLINIC = "400000000002";
export const MAIL = { email: "ann@example.com", mobile: "+86 13800000000" };

export function op(name: string, fields: object = {}): Operation {
  return { name, ...fields };
}
export function by(account: string): { readonly by: Actor } {
  return { by: accountActor(account) };
}

const terms = { description: "", department: "root", finance_permissions: [], payment_mode: "self_pay", payer: null };
export function create(member: string, fields: object = {}): Operation {
  return op("create_member", { member, title: `m-${member}`, ...terms, ...fields });
}
export function invite(account: string, fields: object = {}): Operation {
  const names = { invitation: `i-${account}`, account, title: `guest-${account}` };
  return op("invite_member", { ...names, allow_quit: false, ...terms, ...fields });
}
export function accept(account: string): Operation {
  return op("accept_invitation", { invitation: `i-${account}`, account, ...by(account) });
}
export function department(id: string, fields: object = {}): Operation {
  return op("create_department", { department: id, parent: "root", title: id, description: "", tags: {}, ...fields });
}
export function scp(policy: string, fields: object = {}): Operation {
  return op("create_scp", { policy, title: policy, description: "", content: denying("name/domain:*"), ...fields });
}
export function tagPolicy(policy: string, fields: object = {}): Operation {
  return op("create_tag_policy", { policy, title: policy, description: "", content: allowing("team", "a"), ...fields });
}
export function unit(id: string, owner: string, fields: object = {}): Operation {
  const kind = { region: "ap-guangzhou", resource_type: "bpaas:uniqueId" };
  return op("create_shared_unit", { unit: id, owner, title: id, description: "", ...kind, ...by(owner), ...fields });
}

/** Changes what an account is like, which no operation of an organization can. */
export function like(organization: Organization, account: string, fields: object): Organization {
  return withRow(organization, accounts, account, { ...(rowOf(organization, accounts, account) ?? anAccount()), ...fields });
}

export function process(organization: Organization, id: string, account: string): Organization {
  const kind = { region: "ap-guangzhou", service: "bpaas", type: "uniqueId" };
  return withRow(organization, accountResources, id, { account, ...kind, name: id, supportsLeaving: true });
}

/** Accounts outside, as many as `size`, and nothing else. */
export function outsiders(size: number): Organization {
  let organization = outside;
  for (const [account, entity] of [
    [GAMMA, "Acme"],
    [HEALTH, "Health"],
    [CLINIC, "Health"],
  ] as const)
    organization = like(organization, account, { entity });
  for (let index = 0; index < size; index++) organization = like(organization, outsider(index), {});
  return process(process(organization, "p-ann", ANN), "p-owen", OWEN);
}

function outsider(index: number): string {
  return String(500_000_000_000 + index);
}
export function member(index: number): string {
  return String(600_000_000_000 + index);
}

/** An organization without members, departments and policies, among many accounts. */
export function bare(size: number): Organization {
  return after(outsiders(size), [createOrganization]);
}

/**
 * An organization of `size` members and in proportion everything that there can be many of: departments, policies and bindings, invitations,
 * members that somebody pays for, recipients of a shared unit, e-mail addresses. In the middle, always the same: Ann, Ben, Owen and an
 * entity with its admin.
 */
export function around(size: number): Organization {
  const kernel = kernelWith();
  let organization = outsiders(size);
  const perform = (operation: Operation): void => {
    const decision = decideQuickly(kernel, organization, operation, NOON);
    if (decision.kind === "refused")
      throw new Error(`${JSON.stringify(operation)} was refused by ${decision.refusals[0].rule.id}`);
    organization = decision.organization;
  };
  const few = Math.ceil(size / 20);
  [createOrganization, op("enable_scp"), op("enable_tag_policy"), op("enable_member_deletion")].forEach(perform);
  perform(op("request_entity_association", { entity: "Health" }));
  perform(op("associate_entity", { entity: "Health", by: vendor }));
  [invite(HEALTH), accept(HEALTH), op("set_entity_admin", { entity: "Health", member: HEALTH })].forEach(perform);
  [department("d-1"), department("d-2"), scp("s-1"), scp("s-2"), tagPolicy("t-1"), tagPolicy("t-2")].forEach(perform);
  [create(ANN, { department: "d-1" }), create(BEN), create(OWEN)].forEach(perform);
  perform(unit("u-all", OWEN));
  perform(op("add_share_resource", { unit: "u-all", resource: "p-owen", ...by(OWEN) }));
  for (let index = 0; index < few; index++) {
    perform(department(`d-many-${index}`));
    perform(department(`d-below-${index}`, { parent: "d-2" }));
    perform(scp(`s-many-${index}`));
    perform(tagPolicy(`t-many-${index}`));
    perform(invite(outsider(index)));
  }
  const policies = [{ kind: "preset", name: "AdministratorAccess" }];
  perform(op("create_login_permission", { permission: "lp-all", title: "lp-all", description: "", policies }));
  perform(op("create_sub_user", { sub_user: "su-all", account: MANAGEMENT, title: "all", kind: "sub_user", groups: [] }));
  for (let index = 0; index < size; index++) {
    const id = member(index);
    const paid = index % 4 === 0 ? { payment_mode: "pay_on_behalf", payer: MANAGEMENT } : {};
    const places = ["root", "d-1", `d-many-${index % few}`];
    perform(create(id, { department: places[index % places.length], ...paid }));
    const target = { target: id, target_type: "member" };
    perform(op("bind_scp", { policy: index % 2 === 0 ? "s-1" : `s-many-${index % few}`, ...target }));
    perform(op("bind_tag_policy", { policy: index % 2 === 0 ? "t-1" : `t-many-${index % few}`, ...target }));
    perform(op("add_share_recipient", { unit: "u-all", account: id, ...by(OWEN) }));
    perform(op("create_sub_user", { sub_user: `su-${id}`, account: id, title: id, kind: "sub_user", groups: ["all"] }));
    perform(op("assign_login_permission", { members: [id], permissions: ["lp-all"] }));
    if (index % 10 !== 0) continue;
    perform(op("bind_security_info", { member: id, ...MAIL, email: `${id}@example.com` }));
    const title = `au-many-${index}`;
    const covering = { members: [id], permissions: ["lp-all"], subjects: ["su-all"] };
    perform(op("create_authorization", { authorization: title, title, description: "", ...covering }));
    perform(op("manage_config_groups", { group: `g-${index}`, title: `g-${index}`, accounts: [id] }));
    perform(op("settle_postpaid", settlement(id)));
  }
  return organization;
}

function settlement(account: string): object {
  const cycle = { from: NOON - 1000, to: NOON, units: 1, price: 100 };
  return { settlement: `x-${account}`, account, product: "CVM", service: "cloud", ...cycle, by: system };
}
