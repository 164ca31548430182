import { accountResources } from "../../../areas/account/rows";
import { groupOf, groupSize, type Operation, type Organization, rowOf } from "../../../kernel";
import { answered, type Call, type JsonObject, type Reply, refused, type WireRefusal } from "../../../wire/action";
import { performing } from "../../../wire/answering/define";
import { numberOf, objectsOf, required, textOf } from "../../../wire/answering/parameters";
import { departmentId } from "../../department/wire/ids";
import type {
  AcceptShare,
  AddShareDepartment,
  AddShareRecipient,
  AddShareResource,
  CreateSharedUnit,
  DeleteSharedUnit,
  RejectShare,
  RemoveShareDepartment,
  RemoveShareRecipient,
  RemoveShareResource,
  UpdateSharedUnit,
} from "../operations";
import { departmentsOfUnit, recipientsOf, resourcesOf, sharedUnits } from "../rows";
import { resourceOfRecord, typeOf, unitId, wireUnit } from "./ids";

const ANY_ACCOUNT = 2;

export const unitOf = ({ parameters }: Call): string => unitId(required(textOf(parameters, "UnitId")));
const one = (call: Call, operation: Operation): Reply => performing(call, [operation]) ?? answered();

export function addUnit(call: Call): Reply {
  const { parameters, caller } = call;
  const create: CreateSharedUnit = {
    ...{ name: "create_shared_unit", unit: "+unit", owner: caller.account, title: required(textOf(parameters, "Name")) },
    ...{ description: textOf(parameters, "Description") ?? "", region: required(textOf(parameters, "Area")) },
    // The first resource says it.
    resource_type: "",
    inside_only: numberOf(parameters, "ShareScope") !== ANY_ACCOUNT,
  };
  const performed = call.perform(create);
  return performed.kind === "refused" ? performed : answered({ UnitId: wireUnit(required(performed.ids["+unit"])) });
}

export function updateUnit(call: Call): Reply {
  const { parameters } = call;
  const title = textOf(parameters, "Name");
  const description = textOf(parameters, "Description");
  const scope = numberOf(parameters, "ShareScope");
  const update: UpdateSharedUnit = {
    ...{ name: "update_shared_unit", unit: unitOf(call) },
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(scope === undefined ? {} : { inside_only: scope !== ANY_ACCOUNT }),
  };
  return one(call, update);
}

/** The public API deletes only what is empty; the rule would end the sharing. */
export function deleteUnit(call: Call): Reply {
  const unit = unitOf(call);
  const inside = [resourcesOf, recipientsOf, departmentsOfUnit].some(
    (kind) => groupSize(call.organization, groupOf(kind, unit)) > 0,
  );
  if (inside) return refused("FailedOperation", "the shared unit still holds resources, members or departments");
  const remove: DeleteSharedUnit = { name: "delete_shared_unit", unit };
  return one(call, remove);
}

/** A unit is found in its own region only. */
export function elsewhere({ organization, parameters }: Call, unit: string, code: string): WireRefusal | undefined {
  const region = rowOf(organization, sharedUnits, unit)?.region;
  if (region === undefined || region === textOf(parameters, "Area")) return undefined;
  return refused(code, "the shared unit belongs to another region");
}

const tooMany = (list: readonly unknown[], code: string): WireRefusal | undefined =>
  list.length > 10 ? refused(code, "a call names at most 10 of them") : undefined;

export function addMembers(call: Call): Reply {
  const unit = unitOf(call);
  const wrong =
    elsewhere(call, unit, "FailedOperation.ShareAreaNotExist") ??
    tooMany(objectsOf(call.parameters, "Members"), "LimitExceeded.ShareUnitMemberOverLimit");
  const adds = membersOf(call).map((account): AddShareRecipient => ({ name: "add_share_recipient", unit, account }));
  return wrong ?? performing(call, adds) ?? answered();
}

export function deleteMembers(call: Call): Reply {
  const unit = unitOf(call);
  const wrong = elsewhere(call, unit, "FailedOperation.ShareAreaNotExist");
  const removes = membersOf(call).map((account): RemoveShareRecipient => ({ name: "remove_share_recipient", unit, account }));
  return wrong ?? performing(call, removes) ?? answered();
}

const membersOf = ({ parameters }: Call): readonly string[] => [
  ...new Set(objectsOf(parameters, "Members").map((member) => String(required(numberOf(member, "ShareMemberUin"))))),
];

export function addNode(call: Call): Reply {
  const department = departmentId(required(numberOf(call.parameters, "NodeId")));
  const add: AddShareDepartment = { name: "add_share_department", unit: unitOf(call), department };
  return one(call, add);
}

export function deleteNode(call: Call): Reply {
  const department = departmentId(required(numberOf(call.parameters, "NodeId")));
  const remove: RemoveShareDepartment = { name: "remove_share_department", unit: unitOf(call), department };
  return one(call, remove);
}

export function addResources(call: Call): Reply {
  const unit = unitOf(call);
  const resources = resourcesIn(call, unit);
  const wrong = wrongResources(call, unit, resources, "FailedOperation.HasDifferentResourceType");
  const adds = resources.map((resource): AddShareResource => ({ name: "add_share_resource", unit, resource }));
  return wrong ?? performing(call, adds) ?? answered();
}

export function deleteResources(call: Call): Reply {
  const unit = unitOf(call);
  const resources = resourcesIn(call, unit);
  const wrong = wrongResources(call, unit, resources, "FailedOperation.ShareResourceNotExist");
  const removes = resources.map((resource): RemoveShareResource => ({ name: "remove_share_resource", unit, resource }));
  return wrong ?? performing(call, removes) ?? answered();
}

function resourcesIn({ parameters }: Call, unit: string): readonly string[] {
  return objectsOf(parameters, "Resources").map((item: JsonObject) => {
    const named = textOf(item, "ProductResourceId");
    return named ?? resourceOfRecord(unit, textOf(item, "ResourceId") ?? "");
  });
}

/** What the region, the number and the type that the call gives are judged by, before the resources themselves are. */
function wrongResources(call: Call, unit: string, resources: readonly string[], code: string): WireRefusal | undefined {
  const place = elsewhere(call, unit, "FailedOperation.ShareAreaNotExist");
  const many = tooMany(resources, "LimitExceeded.ShareUnitResourceOverLimit");
  if (place !== undefined || many !== undefined) return place ?? many;
  const type = typeOf(required(textOf(call.parameters, "Type")));
  if (type === undefined) return refused("FailedOperation.ShareResourceTypeNotExist", "nothing of this type can be shared");
  const isOther = resources.some((resource) => isOfOtherType(call.organization, resource, type));
  return isOther ? refused(code, "a resource is of another type") : undefined;
}

function isOfOtherType(organization: Organization, resource: string, type: string): boolean {
  const row = rowOf(organization, accountResources, resource);
  return row !== undefined && `${row.service}:${row.type}` !== type;
}

/** Answers of the account that the unit was offered to, which is outside the organization. */
export function acceptUnit(call: Call): Reply {
  const accept: AcceptShare = { name: "accept_share", unit: unitOf(call), account: call.caller.account };
  return one(call, accept);
}

export function rejectUnit(call: Call): Reply {
  const reject: RejectShare = { name: "reject_share", unit: unitOf(call), account: call.caller.account };
  return one(call, reject);
}
