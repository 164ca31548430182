import { decide, type Operation, type Organization, type Refusal, type SettingValue } from "../../provider/kernel";
import { kernelWith } from "../../provider/parts";
import { accountActor } from "../../provider/resources/organization/actors";
import { company, createOrganization, MANAGEMENT, NOON, outside, after as performed, withAccount } from "./kernel";

/** The operations of the areas around members, short enough to read a test as a story. */

export const ANN = "300000000001";
export const BEN = "300000000002";
/** Invited, verified as Acme like the management account. */
export const BETA = "200000000001";
/** Sub-users of the management account. */
export const SUE = "sue";
export const TOM = "tom";

export function op(name: string, fields: object = {}): Operation {
  return { name, ...fields };
}

export const root = { by: accountActor(MANAGEMENT, "root") };
export const by = (account: string) => ({ by: accountActor(account) });

const terms = { description: "", department: "root", finance_permissions: [], payment_mode: "self_pay", payer: null };

export function create(member = ANN, fields: object = {}): Operation {
  return op("create_member", { member, title: `m-${member.slice(-1)}`, ...terms, ...fields });
}

/** Invites an account and lets it accept. */
export function join(account = BETA, fields: object = {}): readonly Operation[] {
  const invitation = `i-${account}`;
  return [
    op("invite_member", { invitation, account, title: `guest-${account.slice(-1)}`, allow_quit: false, ...terms, ...fields }),
    op("accept_invitation", { invitation, account, ...by(account) }),
  ];
}

export const remove = (member = ANN): Operation => op("remove_member", { member });

/** Removing a created member needs security information (MEMBER-REMOVE-CREATED-NO-SECINFO). */
export function activate(member = ANN, email = `${member}@example.com`): readonly Operation[] {
  return [
    op("bind_security_info", { member, email, mobile: "+86 13800000000" }),
    op("activate_security_info", { member, ...by(member) }),
  ];
}

export function subUser(id: string, account = MANAGEMENT, fields: object = {}): Operation {
  return op("create_sub_user", { sub_user: id, account, title: id, kind: "sub_user", groups: [], ...by(account), ...fields });
}

export function loginPermission(permission: string, fields: object = {}): Operation {
  const policies = [{ kind: "preset", name: "QcloudCVMFullAccess" }];
  return op("create_login_permission", { permission, title: permission, description: "", policies, ...fields });
}

export const assign = (members: readonly string[], ...permissions: readonly string[]): Operation =>
  op("assign_login_permission", { members, permissions });
export const unassign = (member: string, permission: string): Operation =>
  op("unassign_login_permission", { member, permission });

export function authorize(authorization: string, members: readonly string[], fields: object = {}): Operation {
  const given = { permissions: ["1"], subjects: [SUE] };
  return op("create_authorization", { authorization, title: authorization, description: "", members, ...given, ...fields });
}

export function update(authorization: string, fields: object): Operation {
  return op("update_authorization_policy", { authorization, through: "organization", ...fields });
}

export const drop = (authorization: string, through = "organization"): Operation =>
  op("delete_authorization_policy", { authorization, through });
export const unbind = (authorization: string, subject = SUE): Operation => op("unbind_authorization", { authorization, subject });
export const revoke = (member: string, subject = SUE): Operation => op("revoke_login", { subject, member, ...root });

export function login(member = ANN, fields: object = {}): Operation {
  const how = { sub_user: SUE, permissions: ["1"], actions: [], from: "management_account" };
  return op("login_to_member", { member, ...how, ...fields });
}

/** An organization with Ann and Ben (created), Beta (invited), and Sue and Tom, sub-users of the management account. */
export function staffed(...operations: readonly Operation[]): Organization {
  return company(create(ANN), create(BEN), ...join(BETA), subUser(SUE), subUser(TOM), ...operations);
}

/** An organization whose accounts are like that from the beginning. */
export function companyOf(like: Readonly<Record<string, object>>, ...operations: readonly Operation[]): Organization {
  const start = Object.entries(like).reduce((organization, [id, fields]) => withAccount(organization, id, fields), outside);
  return performed(start, [createOrganization, ...operations]);
}

/** The first refusal; fails the test when the operation is accepted. */
export function refusal(
  organization: Organization,
  operation: Operation,
  settings: Readonly<Record<string, SettingValue>> = {},
): Refusal {
  const decision = decide(kernelWith(settings), organization, operation, NOON);
  if (decision.kind === "accepted") throw new Error(`${JSON.stringify(operation)} was accepted`);
  return decision.refusals[0];
}
