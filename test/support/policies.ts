import {
  type Actor,
  type Called,
  decide,
  type Operation,
  type Organization,
  type Refusal,
  type SettingValue,
} from "../../provider/kernel";
import { kernelWith, resourceTypes } from "../../provider/parts";
import { calledIn } from "../../provider/resources/called";
import type { CreateDepartment, DeleteDepartment } from "../../provider/resources/department/operations";
import type { AcceptInvitation, CreateMember, InviteMember, RemoveMember } from "../../provider/resources/member/operations";
import { accountActor } from "../../provider/resources/organization/actors";
import type {
  BindScp,
  CreateScp,
  DeleteScp,
  UnbindScp,
  UpdateScp,
  ViewScp,
} from "../../provider/resources/service-control-policy/operations";
import type {
  BindTagPolicy,
  CreateTagPolicy,
  DeleteTagPolicy,
  UnbindTagPolicy,
  UpdateTagPolicy,
  ViewTagPolicy,
} from "../../provider/resources/tag-policy/operations";
import { company, NOON } from "./kernel";

/** Operations on policies as tests say them, with everything unimportant filled in. */

export const FULL = "FullQcloudAccess";
export const ANNA = "300000000001";
export const OUTSIDE = "200000000001";

/** A valid document that denies one interface. */
export function denying(...actions: readonly string[]): string {
  return JSON.stringify({ version: "2.0", statement: [{ effect: "deny", action: actions, resource: ["*"] }] });
}

/** A valid tag policy with one rule. */
export function allowing(key: string, ...values: readonly string[]): string {
  return JSON.stringify({ tags: { [key]: { tag_key: { "@@assign": key }, tag_value: { "@@assign": values } } } });
}

export const enableScp: Operation = { name: "enable_scp" };
export const disableScp: Operation = { name: "disable_scp" };
export const enableTags: Operation = { name: "enable_tag_policy" };
export const disableTags: Operation = { name: "disable_tag_policy" };

export function createScp(policy: string, others: Partial<CreateScp> = {}): CreateScp {
  return { name: "create_scp", policy, title: policy, description: "", content: denying("name/domain:*"), ...others };
}
export function updateScp(policy: string, changes: Partial<UpdateScp>): UpdateScp {
  return { name: "update_scp", policy, ...changes };
}
export function deleteScp(policy: string): DeleteScp {
  return { name: "delete_scp", policy };
}
export function viewScp(policy: string): ViewScp {
  return { name: "view_scp", policy };
}
/** Ids of departments begin with `d-` in these tests, Root's is `root`; everything else is a member. */
export function bindScp(policy: string, target: string): BindScp {
  return { name: "bind_scp", policy, target, target_type: typeOf(target) };
}
export function unbindScp(policy: string, target: string): UnbindScp {
  return { name: "unbind_scp", policy, target, target_type: typeOf(target) };
}

export function createTagPolicy(policy: string, others: Partial<CreateTagPolicy> = {}): CreateTagPolicy {
  return {
    name: "create_tag_policy",
    policy,
    title: policy,
    description: "",
    content: allowing("cost-center", "rd-*"),
    ...others,
  };
}
export function updateTagPolicy(policy: string, changes: Partial<UpdateTagPolicy>): UpdateTagPolicy {
  return { name: "update_tag_policy", policy, ...changes };
}
export function deleteTagPolicy(policy: string): DeleteTagPolicy {
  return { name: "delete_tag_policy", policy };
}
export function viewTagPolicy(policy: string): ViewTagPolicy {
  return { name: "view_tag_policy", policy };
}
export function bindTagPolicy(policy: string, target: string): BindTagPolicy {
  return { name: "bind_tag_policy", policy, target, target_type: typeOf(target) };
}
export function unbindTagPolicy(policy: string, target: string): UnbindTagPolicy {
  return { name: "unbind_tag_policy", policy, target, target_type: typeOf(target) };
}

const terms = {
  description: "",
  finance_permissions: ["view_balance", "view_bills"],
  payment_mode: "self_pay",
  payer: null,
} as const;

export function createDepartment(department: string): CreateDepartment {
  return { name: "create_department", department, parent: "root", title: department, description: "", tags: {} };
}
export function deleteDepartment(department: string): DeleteDepartment {
  return { name: "delete_department", department };
}
export function createMember(member: string, department = "root"): CreateMember {
  return { name: "create_member", member, title: `Member-${member.slice(-4)}`, department, ...terms };
}
/** The account from outside becomes a member. */
export function join(account: string, invitation = "i-1"): readonly [InviteMember, AcceptInvitation] {
  return [
    { name: "invite_member", invitation, account, title: "Beta", department: "root", allow_quit: true, ...terms },
    { name: "accept_invitation", invitation, account, by: accountActor(account) },
  ];
}
export function removeMember(member: string): RemoveMember {
  return { name: "remove_member", member };
}

export function as(actor: Actor, operation: Operation): Operation {
  return { ...operation, by: actor };
}
export const anna: Actor = accountActor(ANNA);

/** An organization with the department `d-1`, the member Anna in it, both policy types on, and what `operations` add. */
export function governed(...operations: readonly Operation[]): Organization {
  return company(createDepartment("d-1"), createMember(ANNA, "d-1"), enableScp, enableTags, ...operations);
}

/** The first refusal; fails the test when there is none. */
export function refusal(
  organization: Organization,
  operation: Operation,
  settings: Readonly<Record<string, SettingValue>> = {},
): Refusal {
  const decision = decide(kernelWith(settings), organization, operation, NOON);
  if (decision.kind === "accepted") throw new Error(`${JSON.stringify(operation)} was accepted`);
  return decision.refusals[0];
}

export function calledOf(organization: Organization): Called {
  return calledIn(organization, resourceTypes);
}

function typeOf(target: string): "department" | "member" {
  return target === "root" || target.startsWith("d-") ? "department" : "member";
}
