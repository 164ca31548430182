import { type AccountResource, accountResources, accounts } from "../../provider/areas/account/rows";
import {
  type Actor,
  decide,
  type Operation,
  type Organization,
  type Refusal,
  rowOf,
  type SettingValue,
  withRow,
} from "../../provider/kernel";
import { kernelWith } from "../../provider/parts";
import type {
  AcceptInvitation,
  CreateMember,
  EvictMember,
  InviteMember,
  RemoveMember,
} from "../../provider/resources/member/operations";
import type { CreateOperationReview, UnbindOperationReview } from "../../provider/resources/operation-review/operations";
import { accountActor, vendor } from "../../provider/resources/organization/actors";
import type {
  AcceptShare,
  AddShareRecipient,
  AddShareResource,
  CreateSharedUnit,
  DeleteSharedUnit,
  QuitSharedUnit,
  RejectShare,
  RemoveShareRecipient,
  RemoveShareResource,
  UpdateSharedUnit,
  UseSharedResource,
  ViewSharedResources,
} from "../../provider/resources/shared-unit/operations";
import { after, company, MANAGEMENT, NOON, withAccount } from "./kernel";

/** Operations on members, shared units and reviews as tests say them, with everything unimportant filled in. */

export const ANNA = "300000000001";
export const BERT = "300000000002";
export const CARL = "300000000003";
/** Outside every organization, of the same verified subject as the organization. */
export const OUTSIDE = "200000000001";
export const REGION = "ap-guangzhou";

/** The operation as asked for by an account; the management account asks without saying so. */
type By = { readonly by?: Actor };
function by(account: string): By {
  return account === MANAGEMENT ? {} : { by: accountActor(account) };
}

export function createMember(member: string): CreateMember {
  return {
    name: "create_member",
    member,
    title: `Member-${member.slice(-4)}`,
    description: "",
    department: "root",
    finance_permissions: ["view_balance", "view_bills"],
    payment_mode: "self_pay",
    payer: null,
  };
}

export function evictMember(member: string): EvictMember {
  return { name: "evict_member", member, by: vendor };
}

/** The account is found not to be part of the group any more, so that the vendor may evict it (MEMBER-EVICT-CONDITIONS). */
export function outOfGroup(organization: Organization, ...members: readonly string[]): Organization {
  return members.reduce((before, member) => {
    const account = rowOf(before, accounts, member);
    return account === undefined ? before : withRow(before, accounts, member, { ...account, affiliated: false });
  }, organization);
}

export function removeMember(member: string): RemoveMember {
  return { name: "remove_member", member };
}

/** A shared unit for approval processes, `u-1` of the management account unless said otherwise. */
export function createUnit({
  unit = "u-1",
  owner = MANAGEMENT,
  ...others
}: Partial<Omit<CreateSharedUnit, "name">> = {}): CreateSharedUnit {
  return {
    name: "create_shared_unit",
    unit,
    owner,
    title: "approvals",
    description: "",
    region: REGION,
    resource_type: "bpaas:uniqueId",
    ...by(owner),
    ...others,
  };
}

export function updateUnit(title: string, actor = MANAGEMENT, unit = "u-1"): UpdateSharedUnit {
  return { name: "update_shared_unit", unit, title, ...by(actor) };
}

export function deleteUnit(actor = MANAGEMENT, unit = "u-1"): DeleteSharedUnit {
  return { name: "delete_shared_unit", unit, ...by(actor) };
}

export function addResource(resource: string, actor = MANAGEMENT, unit = "u-1"): AddShareResource {
  return { name: "add_share_resource", unit, resource, ...by(actor) };
}

export function removeResource(resource: string, actor = MANAGEMENT, unit = "u-1"): RemoveShareResource {
  return { name: "remove_share_resource", unit, resource, ...by(actor) };
}

export function addRecipient(account: string, actor = MANAGEMENT, unit = "u-1"): AddShareRecipient {
  return { name: "add_share_recipient", unit, account, ...by(actor) };
}

export function removeRecipient(account: string, actor = MANAGEMENT, unit = "u-1"): RemoveShareRecipient {
  return { name: "remove_share_recipient", unit, account, ...by(actor) };
}

export function acceptShare(account: string, actor = account, unit = "u-1"): AcceptShare {
  return { name: "accept_share", unit, account, ...by(actor) };
}

export function rejectShare(account: string, actor = account, unit = "u-1"): RejectShare {
  return { name: "reject_share", unit, account, ...by(actor) };
}

export function quitUnit(account: string, actor = account, unit = "u-1"): QuitSharedUnit {
  return { name: "quit_shared_unit", unit, account, ...by(actor) };
}

export function view(account: string, actor = account, region = REGION, unit = "u-1"): ViewSharedResources {
  return { name: "view_shared_resources", unit, account, region, ...by(actor) };
}

export function use(account: string, resource: string, actor = account, unit = "u-1"): UseSharedResource {
  return { name: "use_shared_resource", unit, account, resource, ...by(actor) };
}

export function createReview(members: readonly string[], others: Partial<CreateOperationReview> = {}): CreateOperationReview {
  return {
    name: "create_operation_review",
    review: "r-1",
    product_type: "cvm",
    event: "TerminateInstances",
    process: "p-1",
    members,
    ...others,
  };
}

export function unbindReview(member: string, review = "r-1"): UnbindOperationReview {
  return { name: "unbind_operation_review", review, member };
}

/** An approval process of the management account in the usual region, unless said otherwise. */
export function withResource(organization: Organization, id: string, overrides: Partial<AccountResource> = {}): Organization {
  return withRow(organization, accountResources, id, {
    account: MANAGEMENT,
    region: REGION,
    service: "bpaas",
    type: "uniqueId",
    name: `resource ${id}`,
    supportsLeaving: false,
    ...overrides,
  });
}

/**
 * An organization with the members Anna, Bert and Carl, the approval processes `p-1` and `p-2` of the management account and
 * `p-anna` of Anna, after `operations`. Outside it: 200000000001 of the same verified subject.
 */
export function sharers(...operations: readonly Operation[]): Organization {
  const members = company(...[ANNA, BERT, CARL].map(createMember));
  const resources = withResource(withResource(withResource(members, "p-1"), "p-2"), "p-anna", { account: ANNA });
  return after(withAccount(resources, OUTSIDE, { name: "Beta" }), operations);
}

/** `u-1` of the management account with `p-1` in it, shared with nobody yet. */
export const filled: readonly Operation[] = [createUnit(), addResource("p-1")];

/** The refusal of an operation by a rule, to look at its blockers and remedy. */
export function refusalBy(
  rule: string,
  organization: Organization,
  operation: Operation,
  settings: Readonly<Record<string, SettingValue>> = {},
): Refusal {
  const decision = decide(kernelWith(settings), organization, operation, NOON);
  const found = decision.kind === "refused" ? decision.refusals.find((refusal) => refusal.rule.id === rule) : undefined;
  if (found === undefined) throw new Error(`${operation.name} was not refused by ${rule}`);
  return found;
}

/** The operations by which an outside account joins by invitation. */
export function joins(account: string): readonly Operation[] {
  const invite: InviteMember = {
    name: "invite_member",
    invitation: "i-1",
    account,
    title: "Invited",
    description: "",
    department: "root",
    finance_permissions: ["view_balance", "view_bills"],
    payment_mode: "self_pay",
    payer: null,
    allow_quit: false,
  };
  const accept: AcceptInvitation = { name: "accept_invitation", invitation: "i-1", account, by: accountActor(account) };
  return [invite, accept];
}
