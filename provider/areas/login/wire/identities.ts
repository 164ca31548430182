import { groupHas, groupOf, type Operation, rowOf } from "../../../kernel";
import { members } from "../../../resources/member/rows";
import { allMembers } from "../../../resources/organization/rows";
import { forInsiders, forManagement, ownOrganization } from "../../../resources/organization/wire/standing";
import { timesOf } from "../../../resources/times";
import { type Action, answered, type Call, type JsonObject, type Reply, refused } from "../../../wire/action";
import { performing, reading, writing } from "../../../wire/answering/define";
import { itemsInOrder } from "../../../wire/answering/order";
import { pageOf } from "../../../wire/answering/paging";
import { accountOf, accountsOf, numberOf, numbersOf, objectsOf, required, textOf } from "../../../wire/answering/parameters";
import { wireTime } from "../../../wire/answering/times";
import type {
  AssignLoginPermission,
  CreateLoginPermission,
  DeleteLoginPermission,
  UnassignLoginPermission,
  UpdateLoginPermission,
} from "../operations";
import {
  ADMIN,
  configured,
  configuredId,
  customLoginPermissions,
  type LoginPolicy,
  loginPermissions,
  loginPermissionsOf,
} from "../rows";

/** Policies of access management whose numbers are known without a name. */
const NUMBERED: Readonly<Record<number, string>> = { 1: "AdministratorAccess", 2: "QcloudResourceFullAccess" };

/** What a caller calls 1 is a document of its own, 2 (also by default) one of the cloud's policies. */
function policiesOf({ parameters }: Call): readonly LoginPolicy[] {
  return objectsOf(parameters, "IdentityPolicy").map((policy): LoginPolicy => {
    const name = textOf(policy, "PolicyName") ?? "";
    const number = numberOf(policy, "PolicyId");
    if (numberOf(policy, "PolicyType") === 1) return { kind: "custom", name, content: textOf(policy, "PolicyDocument") ?? "" };
    const known = name === "" ? (NUMBERED[number ?? 0] ?? "") : name;
    return { kind: "preset", name: known, ...(number === undefined ? {} : { number }) };
  });
}

function shownPolicy(policy: LoginPolicy): JsonObject {
  if (policy.kind === "custom") return { PolicyId: 0, PolicyName: policy.name, PolicyType: 1, PolicyDocument: policy.content };
  const known = Object.entries(NUMBERED).find(([, name]) => name === policy.name)?.[0];
  return { PolicyId: policy.number ?? Number(known ?? 0), PolicyName: policy.name, PolicyType: 2, PolicyDocument: "" };
}

function identityOf({ parameters }: Call): string {
  return String(required(numberOf(parameters, "IdentityId")));
}

function create(call: Call): Reply {
  const { parameters } = call;
  const title = required(textOf(parameters, "IdentityAliasName"));
  // The public API is stricter than the console, whose forms the rules follow.
  if (!/^[\p{L}\p{N}]*$/u.test(title)) return refused("InvalidParameter", "`IdentityAliasName` has letters and digits only");
  const operation: CreateLoginPermission = {
    name: "create_login_permission",
    permission: "+permission",
    title,
    description: textOf(parameters, "Description") ?? "",
    policies: policiesOf(call),
  };
  const performed = call.perform(operation);
  if (performed.kind === "refused") return performed;
  return answered({ IdentityId: Number(performed.ids["+permission"]) });
}

/** A call whose answer is that it happened. */
function plainly(operation: (call: Call) => Operation) {
  return forInsiders((call) => performing(call, [operation(call)]) ?? answered());
}

const update = (call: Call): UpdateLoginPermission => ({
  name: "update_login_permission",
  permission: identityOf(call),
  description: required(textOf(call.parameters, "Description")),
  policies: policiesOf(call),
});

const remove = (call: Call): DeleteLoginPermission => ({ name: "delete_login_permission", permission: identityOf(call) });

const assign = (call: Call): AssignLoginPermission => ({
  name: "assign_login_permission",
  members: accountsOf(call, "MemberUins"),
  permissions: numbersOf(call.parameters, "IdentityIds").map(String),
});

const unassign = (call: Call): UnassignLoginPermission => ({
  name: "unassign_login_permission",
  member: accountOf(call, "MemberUin"),
  permission: identityOf(call),
});

function list(call: Call): Reply {
  const { organization, parameters } = call;
  const search = textOf(parameters, "SearchKey") ?? "";
  const wanted = numberOf(parameters, "IdentityId");
  const type = numberOf(parameters, "IdentityType");
  const found = [ADMIN, ...itemsInOrder(organization, groupOf(customLoginPermissions))].filter((id) => {
    const row = rowOf(organization, loginPermissions, id);
    if (row === undefined || !row.name.includes(search)) return false;
    return (wanted === undefined || Number(id) === wanted) && (type === undefined || type === typeOf(row.kind));
  });
  const items = pageOf(found, parameters).map((id) => {
    const row = required(rowOf(organization, loginPermissions, id));
    return {
      IdentityId: Number(id),
      IdentityAliasName: row.name,
      Description: row.description,
      IdentityPolicy: row.policies.map(shownPolicy),
      IdentityType: typeOf(row.kind),
      UpdateTime: wireTime(timesOf(organization, loginPermissions, id, ownOrganization(call).createdAt).updatedAt),
    };
  });
  return answered({ Total: found.length, Items: items });
}

const typeOf = (kind: "default" | "custom"): number => (kind === "default" ? 1 : 2);

/** What is configured on a member, or on which members something is; both together: whether it is. */
function listConfigured(call: Call): Reply {
  const { organization, parameters } = call;
  const member = numberOf(parameters, "MemberUin");
  const identity = numberOf(parameters, "IdentityId");
  if (member === undefined && identity === undefined)
    return refused("InvalidParameter", "name a member with MemberUin or a login permission with IdentityId");
  const holders = member === undefined ? itemsInOrder(organization, groupOf(allMembers)) : [String(member)];
  const pairs = holders
    .filter((id) => rowOf(organization, members, id) !== undefined)
    .flatMap((id) => {
      const held = groupOf(loginPermissionsOf, id);
      if (identity !== undefined) return groupHas(organization, held, String(identity)) ? [[id, String(identity)] as const] : [];
      return itemsInOrder(organization, held).map((permission) => [id, permission] as const);
    });
  return answered({ Total: pairs.length, Items: pageOf(pairs, parameters).map(([id, one]) => configuredOn(call, id, one)) });
}

function configuredOn({ organization }: Call, id: string, permission: string): JsonObject {
  const row = required(rowOf(organization, loginPermissions, permission));
  const member = required(rowOf(organization, members, id));
  // A member has Admin from the moment it joins.
  const { createdAt, updatedAt } = timesOf(organization, configured, configuredId(id, permission), member.joinedAt);
  return {
    IdentityId: Number(permission),
    ...roleOf(permission, row.name),
    Description: row.description,
    CreateTime: wireTime(createdAt),
    UpdateTime: wireTime(updatedAt),
    IdentityType: typeOf(row.kind),
    Status: 1,
    MemberUin: Number(id),
    MemberName: member.name,
  };
}

/** The role that stands for a login permission in the members on which it is configured. */
export function roleOf(permission: string, name: string): JsonObject {
  return { IdentityRoleName: `OrganizationIdentity_${permission}`, IdentityRoleAliasName: name };
}

export const identityActions: readonly Action[] = [
  {
    ...writing("CreateOrganizationIdentity", forInsiders(create)),
    performs: ["create_login_permission"],
    refuses: ["ResourceNotFound.PolicyNotExist"],
  },
  {
    ...writing("UpdateOrganizationIdentity", plainly(update)),
    performs: ["update_login_permission"],
    refuses: ["ResourceNotFound.PolicyNotExist"],
  },
  { ...writing("DeleteOrganizationIdentity", plainly(remove)), performs: ["delete_login_permission"] },
  { ...writing("CreateOrganizationMemberAuthIdentity", plainly(assign)), performs: ["assign_login_permission"] },
  { ...writing("DeleteOrganizationMemberAuthIdentity", plainly(unassign)), performs: ["unassign_login_permission"] },
  reading("ListOrganizationIdentity", forManagement(list)),
  reading("DescribeOrganizationMemberAuthIdentities", forManagement(listConfigured)),
];
