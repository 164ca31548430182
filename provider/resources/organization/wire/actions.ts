import { accounts } from "../../../areas/account/rows";
import { groupHas, groupOf, groupSize, rowOf } from "../../../kernel";
import { type Action, answered, type Call, type JsonObject, type Reply } from "../../../wire/action";
import { reading, telling, writing } from "../../../wire/answering/define";
import { numberOf, textOf } from "../../../wire/answering/parameters";
import { wireTime } from "../../../wire/answering/times";
import { delegationsOf } from "../../delegated-admin/rows";
import { ROOT_NUMBER } from "../../department/wire/ids";
import { administeredBy } from "../../entity-admin/rows";
import type { QuitOrganization } from "../../member/operations";
import { members } from "../../member/rows";
import { RELATION, termsOf } from "../../member/wire/permissions";
import { serviceOfProduct } from "../../organization-service/wire/ids";
import type { CreateOrganization, DeleteOrganization } from "../operations";
import { forInsiders, noOrganization, ownOrganization, standingOf } from "./standing";

function describe(call: Call): Reply {
  const own = ownOrganization(call);
  const { organization, caller, parameters } = call;
  const isManager = standingOf(call) === "management";
  const service = serviceOfProduct(textOf(parameters, "Product") ?? "");
  return answered({
    OrgId: Number(own.cloudId),
    HostUin: Number(own.managementAccount),
    NickName: rowOf(organization, accounts, own.managementAccount)?.name ?? "",
    OrgType: 1,
    IsManager: isManager,
    ...RELATION,
    RootNodeId: ROOT_NUMBER,
    CreateTime: wireTime(own.createdAt),
    IsAssignManager: service !== undefined && groupHas(organization, groupOf(delegationsOf, caller.account), service),
    // The management account stands for its own verified entity without being appointed.
    IsAuthManager: isManager || groupSize(organization, groupOf(administeredBy, caller.account)) > 0,
    ...membershipOf(call, own.createdAt),
  });
}

/** How the caller belongs to the organization. The management account pays for itself and stays. */
function membershipOf(call: Call, createdAt: number): JsonObject {
  const member = rowOf(call.organization, members, call.caller.account);
  if (member === undefined)
    return { OrgPermission: [], JoinTime: wireTime(createdAt), IsAllowQuit: "Denied", PayUin: "", PayName: "" };
  return { ...termsOf(call, member), JoinTime: wireTime(member.joinedAt), IsAllowQuit: member.allowQuit ? "Allow" : "Denied" };
}

export function createOrganization(call: Call): Reply {
  const account = call.caller.account;
  const create: CreateOrganization = { name: "create_organization", account, cloud_id: "+organization" };
  const performed = call.perform(create);
  if (performed.kind === "refused") return performed;
  return answered({
    OrgId: Number(performed.ids["+organization"]),
    NickName: rowOf(call.organization, accounts, account)?.name ?? "",
  });
}

export function deleteOrganization(call: Call): Reply {
  const remove: DeleteOrganization = { name: "delete_organization" };
  const performed = call.perform(remove);
  return performed.kind === "refused" ? performed : answered();
}

export function quit(call: Call): Reply {
  if (String(numberOf(call.parameters, "OrgId")) !== ownOrganization(call).cloudId) return noOrganization;
  const leave: QuitOrganization = { name: "quit_organization", member: call.caller.account };
  const performed = call.perform(leave);
  return performed.kind === "refused" ? performed : answered();
}

export const organizationActions: readonly Action[] = [
  reading("DescribeOrganization", forInsiders(describe)),
  telling(writing("CreateOrganization", createOrganization), ["create_organization"]),
  telling(
    writing("DeleteOrganization", forInsiders(deleteOrganization)),
    ["delete_organization"],
    ["ResourceNotFound.OrganizationNotExist"],
  ),
  telling(writing("QuitOrganization", forInsiders(quit)), ["quit_organization"], ["ResourceNotFound.OrganizationNotExist"]),
];
