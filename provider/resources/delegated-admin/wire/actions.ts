import { groupOf, groupSize, rowOf } from "../../../kernel";
import { type Action, answered, type Call, type JsonObject, type Reply, refused, type WireRefusal } from "../../../wire/action";
import { performing, reading, telling, writing } from "../../../wire/answering/define";
import { itemsInOrder } from "../../../wire/answering/order";
import { pageOf } from "../../../wire/answering/paging";
import { accountOf, accountsOf, numberOf, numbersOf, textOf } from "../../../wire/answering/parameters";
import { wireTime } from "../../../wire/answering/times";
import { departments } from "../../department/rows";
import { departmentId, departmentNumber } from "../../department/wire/ids";
import { members } from "../../member/rows";
import { forInsiders, forManagement, ownOrganization } from "../../organization/wire/standing";
import { organizationServices, type ServiceName, serviceCatalogue, serviceNames } from "../../organization-service/rows";
import { serviceNumber, serviceOfNumber, serviceOfProduct } from "../../organization-service/wire/ids";
import { timesOf } from "../../times";
import type { AddDelegatedAdmin, RemoveDelegatedAdmin } from "../operations";
import { type DelegationScope, delegatedAdmins, delegatedAdminsOf, delegationId } from "../rows";

const YES = 1;
const NO = 2;

function listServices(call: Call): Reply {
  const search = (textOf(call.parameters, "SearchKey") ?? "").toLowerCase();
  const found = serviceNames.filter(
    (name) => name.includes(search) || serviceCatalogue[name].title.toLowerCase().includes(search),
  );
  return answered({ Total: found.length, Items: pageOf(found, call.parameters).map((name) => serviceRecord(call, name)) });
}

function serviceRecord({ organization }: Call, service: ServiceName): JsonObject {
  const { title, delegatedAdmins: quota } = serviceCatalogue[service];
  return {
    ServiceId: serviceNumber(service),
    ProductName: title,
    IsAssign: quota > 0 ? YES : NO,
    Description: `${title} across the members of the organization`,
    MemberNum: String(groupSize(organization, groupOf(delegatedAdminsOf, service))),
    Document: "",
    ConsoleUrl: `/${service}`,
    IsUsageStatus: NO,
    CanAssignCount: quota,
    Product: service,
    ServiceGrant: YES,
    GrantStatus: rowOf(organization, organizationServices, service)?.status === "enabled" ? "Enabled" : "Disabled",
    IsSetManagementScope: quota > 0 ? YES : NO,
  };
}

/** The service that the call names, by its number or by its product code, not by both. */
function serviceIn({ parameters }: Call): ServiceName | WireRefusal {
  const number = numberOf(parameters, "ServiceId");
  const product = textOf(parameters, "Product");
  if ((number === undefined) === (product === undefined))
    return refused("InvalidParameter", "name the service by ServiceId or by Product, and by one of them only");
  const service = number === undefined ? serviceOfProduct(product ?? "") : serviceOfNumber(number);
  return service ?? refused("ResourceNotFound.OrganizationServiceNotExist", "there is no such service");
}

function listAssigned(call: Call): Reply {
  const service = serviceIn(call);
  // This one action has no code for a service that does not exist.
  if (typeof service !== "string") return { ...service, code: "InvalidParameter" };
  const found = itemsInOrder(call.organization, groupOf(delegatedAdminsOf, service));
  return answered({
    Total: found.length,
    Items: pageOf(found, call.parameters).map((member) => delegationRecord(call, service, member)),
  });
}

function delegationRecord(call: Call, service: ServiceName, member: string): JsonObject {
  const { organization } = call;
  const id = delegationId(service, member);
  const scope = rowOf(organization, delegatedAdmins, id)?.scope;
  return {
    ServiceId: serviceNumber(service),
    ProductName: serviceCatalogue[service].title,
    MemberUin: Number(member),
    MemberName: rowOf(organization, members, member)?.name ?? "",
    // No service reports a state of use here: IsUsageStatus.
    UsageStatus: 0,
    CreateTime: wireTime(timesOf(organization, delegatedAdmins, id, ownOrganization(call).createdAt).createdAt),
    ManagementScope: scope === undefined ? 1 : 2,
    ManagementScopeMembers: (scope?.members ?? []).map((one) => ({
      MemberUin: Number(one),
      MemberName: rowOf(organization, members, one)?.name ?? "",
    })),
    ManagementScopeNodes: (scope?.departments ?? []).map((one) => ({
      NodeId: departmentNumber(one),
      NodeName: rowOf(organization, departments, one)?.name ?? "",
    })),
  };
}

function assign(call: Call): Reply {
  const service = serviceIn(call);
  if (typeof service !== "string") return service;
  const scope = scopeIn(call);
  if (scope !== undefined && "kind" in scope) return scope;
  const limited = scope === undefined ? {} : { scope };
  const accountIds = accountsOf(call, "MemberUins");
  if (accountIds.length === 0) return refused("InvalidParameter", "MemberUins names no member");
  const adds = accountIds.map((member): AddDelegatedAdmin => ({ name: "add_delegated_admin", service, member, ...limited }));
  return performing(call, adds) ?? answered();
}

/** What the delegated admins manage: everything unless the call narrows it, to what exists. */
function scopeIn(call: Call): DelegationScope | WireRefusal | undefined {
  const { organization, parameters } = call;
  if (numberOf(parameters, "ManagementScope") !== 2) return undefined;
  const scope = {
    members: accountsOf(call, "ManagementScopeUins"),
    departments: [...new Set(numbersOf(parameters, "ManagementScopeNodeIds").map(departmentId))],
  };
  if (scope.members.some((member) => rowOf(organization, members, member) === undefined))
    return refused("ResourceNotFound.OrganizationMemberNotExist", "an account to be managed is no member");
  if (scope.departments.some((department) => rowOf(organization, departments, department) === undefined))
    return refused("InvalidParameter", "a department to be managed does not exist");
  return scope;
}

function unassign(call: Call): Reply {
  const service = serviceIn(call);
  if (typeof service !== "string") return service;
  const remove: RemoveDelegatedAdmin = { name: "remove_delegated_admin", service, member: accountOf(call, "MemberUin") };
  return performing(call, [remove]) ?? answered();
}

export const delegatedAdminActions: readonly Action[] = [
  reading("ListOrganizationService", forManagement(listServices)),
  reading("ListOrgServiceAssignMember", forManagement(listAssigned)),
  telling(
    writing("CreateOrgServiceAssign", forInsiders(assign)),
    ["add_delegated_admin"],
    ["ResourceNotFound.OrganizationNotExist"],
  ),
  telling(
    writing("DeleteOrgServiceAssign", forInsiders(unassign)),
    ["remove_delegated_admin"],
    ["ResourceNotFound.OrganizationNotExist"],
  ),
];
