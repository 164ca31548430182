// Generated from the resource types by `npm run generate`; do not edit.

import * as pulumi from "@pulumi/pulumi";
import { present } from "../../sdk/declared";

const VERSION = "0.1.0";

/** What getOrganization answers with. */
export interface GetOrganizationResult {
  /** The organization's id. */
  readonly id: string;
  /** The account that owns the organization. */
  readonly managementAccount: string;
  /** The id of Root, under which everything is. */
  readonly root: string;
  /** Is service control on? */
  readonly serviceControl: boolean;
  /** Is multi-account tag policy on? */
  readonly tagPolicy: boolean;
  /** May members be deleted together with their accounts? */
  readonly memberDeletion: boolean;
  /** How many departments there are, Root not counted. */
  readonly departments: number;
  /** How many members there are, the management account not counted. */
  readonly members: number;
}

/** The organization that the credentials belong to. */
export function getOrganization(opts?: pulumi.InvokeOptions): Promise<GetOrganizationResult> {
  return pulumi.runtime.invoke("orgplane:index:getOrganization", {}, { version: VERSION, ...opts });
}

/** The organization that the credentials belong to. */
export function getOrganizationOutput(opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetOrganizationResult> {
  return pulumi.runtime.invokeOutput("orgplane:index:getOrganization", {}, { version: VERSION, ...opts });
}

/** Arguments of getDepartments. */
export interface GetDepartmentsArgs {
  /** The id of a department; without it, Root. It is not part of the answer itself. */
  readonly below?: string;
}

/** Arguments of getDepartmentsOutput. */
export interface GetDepartmentsOutputArgs {
  /** The id of a department; without it, Root. It is not part of the answer itself. */
  readonly below?: pulumi.Input<string>;
}

/** Each department, parents before their children, siblings by name. */
export interface GetDepartmentsDepartment {
  /** Its id. */
  readonly id: string;
  /** Its name. */
  readonly name: string;
  /** What it is for. */
  readonly description: string;
  /** The id of the department above. */
  readonly parent: string;
  /** The names from the top down to it, joined by ` / `. */
  readonly path: string;
  /** 1 directly below Root. */
  readonly level: number;
  /** How many members are directly in it. */
  readonly members: number;
  /** Its tags. */
  readonly tags: Readonly<Record<string, string>>;
}

/** What getDepartments answers with. */
export interface GetDepartmentsResult {
  /** Each department, parents before their children, siblings by name. */
  readonly departments: readonly GetDepartmentsDepartment[];
}

/** The departments of the organization, or those below one of them, from the top down. */
export function getDepartments(args: GetDepartmentsArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetDepartmentsResult> {
  return pulumi.runtime.invoke("orgplane:index:getDepartments", present(args), { version: VERSION, ...opts });
}

/** The departments of the organization, or those below one of them, from the top down. */
export function getDepartmentsOutput(args: GetDepartmentsOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetDepartmentsResult> {
  return pulumi.runtime.invokeOutput("orgplane:index:getDepartments", present(args), { version: VERSION, ...opts });
}

/** Arguments of getMembers. */
export interface GetMembersArgs {
  /** Only members of this department, by its id. */
  readonly department?: string;
  /** Those of the departments below it, too. */
  readonly recursive?: boolean;
  /** Only the member with this name. */
  readonly name?: string;
}

/** Arguments of getMembersOutput. */
export interface GetMembersOutputArgs {
  /** Only members of this department, by its id. */
  readonly department?: pulumi.Input<string>;
  /** Those of the departments below it, too. */
  readonly recursive?: pulumi.Input<boolean>;
  /** Only the member with this name. */
  readonly name?: pulumi.Input<string>;
}

/** Each member, by name. */
export interface GetMembersMember {
  /** Its account id. */
  readonly id: string;
  /** Its name in the organization. */
  readonly name: string;
  /** What it is for. */
  readonly description: string;
  /** The id of its department. */
  readonly department: string;
  /** The names of the departments down to it, joined by ` / `; empty in Root. */
  readonly path: string;
  /** `created` or `invited`. */
  readonly joinMethod: string;
  /** `self_pay` or `pay_on_behalf`. */
  readonly paymentMode: string;
  /** The account that pays; null where it pays itself. */
  readonly payer?: string;
  /** What the management account may do with its finances. */
  readonly financePermissions: readonly string[];
  /** May it leave on its own? */
  readonly allowQuit: boolean;
}

/** What getMembers answers with. */
export interface GetMembersResult {
  /** Each member, by name. */
  readonly members: readonly GetMembersMember[];
}

/** The member accounts of the organization. The management account is not one of them. */
export function getMembers(args: GetMembersArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetMembersResult> {
  return pulumi.runtime.invoke("orgplane:index:getMembers", present(args), { version: VERSION, ...opts });
}

/** The member accounts of the organization. The management account is not one of them. */
export function getMembersOutput(args: GetMembersOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetMembersResult> {
  return pulumi.runtime.invokeOutput("orgplane:index:getMembers", present(args), { version: VERSION, ...opts });
}

/** Arguments of getEffectivePolicies. */
export interface GetEffectivePoliciesArgs {
  /** The id of a department or a member; `root` for Root. */
  readonly target: string;
}

/** Arguments of getEffectivePoliciesOutput. */
export interface GetEffectivePoliciesOutputArgs {
  /** The id of a department or a member; `root` for Root. */
  readonly target: pulumi.Input<string>;
}

/** What allows and denies, from Root down. A call has to pass on every level. Empty while service control is off. */
export interface GetEffectivePoliciesServiceControlPolicy {
  /** The policy's id. */
  readonly id: string;
  /** The policy's name. */
  readonly name: string;
  /** Its document. */
  readonly content: string;
  /** The id of the department or member that it is bound to. */
  readonly boundTo: string;
  /** Is it bound somewhere above? */
  readonly inherited: boolean;
}

/** Tag policies, from Root down. Empty while multi-account tag policy is off. */
export interface GetEffectivePoliciesTagPolicy {
  /** The policy's id. */
  readonly id: string;
  /** The policy's name. */
  readonly name: string;
  /** Its document. */
  readonly content: string;
  /** The id of the department or member that it is bound to. */
  readonly boundTo: string;
  /** Is it bound somewhere above? */
  readonly inherited: boolean;
}

/** What getEffectivePolicies answers with. */
export interface GetEffectivePoliciesResult {
  /** What allows and denies, from Root down. A call has to pass on every level. Empty while service control is off. */
  readonly serviceControlPolicies: readonly GetEffectivePoliciesServiceControlPolicy[];
  /** Tag policies, from Root down. Empty while multi-account tag policy is off. */
  readonly tagPolicies: readonly GetEffectivePoliciesTagPolicy[];
  /** What the tag policies come to, as a document; null where none holds. */
  readonly effectiveTagPolicy?: string;
}

/** The policies that hold for a department or a member: its own, and those of everything above it. */
export function getEffectivePolicies(args: GetEffectivePoliciesArgs, opts?: pulumi.InvokeOptions): Promise<GetEffectivePoliciesResult> {
  return pulumi.runtime.invoke("orgplane:index:getEffectivePolicies", present(args), { version: VERSION, ...opts });
}

/** The policies that hold for a department or a member: its own, and those of everything above it. */
export function getEffectivePoliciesOutput(args: GetEffectivePoliciesOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetEffectivePoliciesResult> {
  return pulumi.runtime.invokeOutput("orgplane:index:getEffectivePolicies", present(args), { version: VERSION, ...opts });
}

/** Each connected service, in the order of the console. */
export interface GetServicesService {
  /** Its name, as `orgplane_organization_service` and `orgplane_delegated_admin` take it. */
  readonly service: string;
  /** What people call it. */
  readonly title: string;
  /** May it work across the members? */
  readonly enabled: boolean;
  /** Can it be switched from the organization? */
  readonly switchable: boolean;
  /** The members that manage it for the whole organization. */
  readonly delegatedAdmins: readonly string[];
  /** How many there can be. */
  readonly delegatedAdminLimit: number;
}

/** What getServices answers with. */
export interface GetServicesResult {
  /** Each connected service, in the order of the console. */
  readonly services: readonly GetServicesService[];
}

/** The services that can manage several accounts of an organization at once. */
export function getServices(opts?: pulumi.InvokeOptions): Promise<GetServicesResult> {
  return pulumi.runtime.invoke("orgplane:index:getServices", {}, { version: VERSION, ...opts });
}

/** The services that can manage several accounts of an organization at once. */
export function getServicesOutput(opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetServicesResult> {
  return pulumi.runtime.invokeOutput("orgplane:index:getServices", {}, { version: VERSION, ...opts });
}

/** Arguments of getDelegatedAdmins. */
export interface GetDelegatedAdminsArgs {
  /** Only those of this service. One of: `csip`, `cloudaudit`, `control_center`, `billing`, `config`, `tag`. */
  readonly service?: "csip" | "cloudaudit" | "control_center" | "billing" | "config" | "tag";
}

/** Arguments of getDelegatedAdminsOutput. */
export interface GetDelegatedAdminsOutputArgs {
  /** Only those of this service. One of: `csip`, `cloudaudit`, `control_center`, `billing`, `config`, `tag`. */
  readonly service?: pulumi.Input<"csip" | "cloudaudit" | "control_center" | "billing" | "config" | "tag">;
}

/** Each role, by service and member. */
export interface GetDelegatedAdminsDelegatedAdmin {
  /** The service. */
  readonly service: string;
  /** The account id of the member. */
  readonly member: string;
  /** The name of the member. */
  readonly name: string;
}

/** What getDelegatedAdmins answers with. */
export interface GetDelegatedAdminsResult {
  /** Each role, by service and member. */
  readonly delegatedAdmins: readonly GetDelegatedAdminsDelegatedAdmin[];
}

/** The members that manage a service for the whole organization. */
export function getDelegatedAdmins(args: GetDelegatedAdminsArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetDelegatedAdminsResult> {
  return pulumi.runtime.invoke("orgplane:index:getDelegatedAdmins", present(args), { version: VERSION, ...opts });
}

/** The members that manage a service for the whole organization. */
export function getDelegatedAdminsOutput(args: GetDelegatedAdminsOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetDelegatedAdminsResult> {
  return pulumi.runtime.invokeOutput("orgplane:index:getDelegatedAdmins", present(args), { version: VERSION, ...opts });
}

/** Arguments of getMemberAccess. */
export interface GetMemberAccessArgs {
  /** The account id of the member. */
  readonly member: string;
  /** `<service>:<interface>`, for example `cvm:TerminateInstances`. */
  readonly action: string;
  /** `qcs::<service>:<region>:uin/<account>:<type>/<id>`; without it, no resource in particular. */
  readonly resource?: string;
  /** Condition keys with the value that the call comes with, for example `qcs:ip`. */
  readonly conditions?: Readonly<Record<string, string>>;
  /** As whom the call is made; `sub_user` when left out. One of: `root`, `sub_user`, `role`, `service_linked_role`. */
  readonly user?: "root" | "sub_user" | "role" | "service_linked_role";
  /** What the account's own permissions say; `allow` when left out. One of: `allow`, `deny`. */
  readonly permissions?: "allow" | "deny";
}

/** Arguments of getMemberAccessOutput. */
export interface GetMemberAccessOutputArgs {
  /** The account id of the member. */
  readonly member: pulumi.Input<string>;
  /** `<service>:<interface>`, for example `cvm:TerminateInstances`. */
  readonly action: pulumi.Input<string>;
  /** `qcs::<service>:<region>:uin/<account>:<type>/<id>`; without it, no resource in particular. */
  readonly resource?: pulumi.Input<string>;
  /** Condition keys with the value that the call comes with, for example `qcs:ip`. */
  readonly conditions?: pulumi.Input<Readonly<Record<string, string>>>;
  /** As whom the call is made; `sub_user` when left out. One of: `root`, `sub_user`, `role`, `service_linked_role`. */
  readonly user?: pulumi.Input<"root" | "sub_user" | "role" | "service_linked_role">;
  /** What the account's own permissions say; `allow` when left out. One of: `allow`, `deny`. */
  readonly permissions?: pulumi.Input<"allow" | "deny">;
}

/** What getMemberAccess answers with. */
export interface GetMemberAccessResult {
  /** Would it be allowed? */
  readonly allowed: boolean;
  /** What service control says: `allow`, `explicit_deny` or `not_applicable`. */
  readonly serviceControl: string;
  /** The rule that decided. */
  readonly rule: string;
  /** The id of the policy whose statement decided; null where none did. */
  readonly policy?: string;
  /** The name of that policy. */
  readonly policyName?: string;
  /** Which of its statements, from 1; null where none decided. */
  readonly statement?: number;
  /** The id of the department or member that the policy is bound to. */
  readonly level?: string;
  /** The name of that department or member. */
  readonly levelName?: string;
}

/** Would this call in a member account be allowed, and which statement says so? */
export function getMemberAccess(args: GetMemberAccessArgs, opts?: pulumi.InvokeOptions): Promise<GetMemberAccessResult> {
  return pulumi.runtime.invoke("orgplane:index:getMemberAccess", present(args), { version: VERSION, ...opts });
}

/** Would this call in a member account be allowed, and which statement says so? */
export function getMemberAccessOutput(args: GetMemberAccessOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetMemberAccessResult> {
  return pulumi.runtime.invokeOutput("orgplane:index:getMemberAccess", present(args), { version: VERSION, ...opts });
}
