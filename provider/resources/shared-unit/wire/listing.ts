import { accountResources } from "../../../areas/account/rows";
import {
  type Group,
  type GroupKind,
  groupItems,
  groupOf,
  groupSize,
  type Organization,
  rowOf,
  type Table,
} from "../../../kernel";
import { answered, type Call, type Json, type JsonObject, type Reply, refused } from "../../../wire/action";
import { inOrder, itemsInOrder } from "../../../wire/answering/order";
import { pageOf } from "../../../wire/answering/paging";
import { required, textOf, textsOf } from "../../../wire/answering/parameters";
import { wireTime } from "../../../wire/answering/times";
import { departments } from "../../department/rows";
import { departmentNumber } from "../../department/wire/ids";
import { members } from "../../member/rows";
import { languageOf } from "../../member/wire/permissions";
import { timesOf } from "../../times";
import {
  departmentsOfUnit,
  recipientId,
  recipients,
  recipientsOf,
  resourcesOf,
  type SharedUnit,
  sharedUnits,
  unitsOfDepartment,
  unitsOwnedBy,
  unitsReceivedBy,
} from "../rows";
import { elsewhere, unitOf } from "./changing";
import { shareAreas, typeOf, wireResource, wireType, wireUnit } from "./ids";

export function describeAreas(call: Call): Reply {
  const language = languageOf(call);
  return answered({
    Items: shareAreas.map(({ Area, AreaId, zh, en }) => ({ Name: language === "en-US" ? en : zh, Area, AreaId })),
  });
}

/** One page of what `found` lists; the records are rendered after it is cut. */
function page(call: Call, found: readonly string[], render: (id: string) => Json): Reply {
  return answered({ Total: found.length, Items: pageOf(found, call.parameters).map(render) });
}

const createdAt = ({ organization, at }: Call, of: Table<object>, id: string): string =>
  wireTime(timesOf(organization, of, id, at).createdAt);

/** The units of the calling account in the region, by their ids or parts of their names. */
export function describeUnits(call: Call): Reply {
  const { organization, parameters, caller } = call;
  const search = textOf(parameters, "SearchKey") ?? "";
  const found = itemsInOrder(organization, groupOf(unitsOwnedBy, caller.account)).filter((id) => {
    const unit = rowOf(organization, sharedUnits, id);
    if (unit === undefined || unit.region !== textOf(parameters, "Area")) return false;
    return search === "" || wireUnit(id) === search || unit.name.includes(search);
  });
  return page(call, found, (id) => unitRecord(call, id));
}

function unitRecord(call: Call, id: string): JsonObject {
  const { organization } = call;
  const unit = required(rowOf(organization, sharedUnits, id));
  const count = (kind: GroupKind): number => groupSize(organization, groupOf(kind, id));
  return {
    UnitId: wireUnit(id),
    Name: unit.name,
    Uin: Number(unit.owner),
    OwnerUin: Number(unit.owner),
    Area: unit.region,
    Description: unit.description,
    CreateTime: createdAt(call, sharedUnits, id),
    ShareResourceNum: count(resourcesOf),
    ShareMemberNum: count(recipientsOf),
    ShareScope: unit.insideOnly === true ? 1 : 2,
    ShareNodeNum: count(departmentsOfUnit),
  };
}

type Listing = (call: Call, unit: string, row: Readonly<SharedUnit>) => Reply;

/** What is in a unit is shown to its owner alone. */
function ofUnit(listing: Listing): (call: Call) => Reply {
  return (call) => {
    const unit = unitOf(call);
    const row = rowOf(call.organization, sharedUnits, unit);
    if (row === undefined) return refused("ResourceNotFound", "there is no such shared unit");
    if (row.owner !== call.caller.account)
      return refused("OperationDenied", "only the owner of a shared unit sees what is in it");
    if (call.parameters["Area"] === undefined) return listing(call, unit, row);
    return elsewhere(call, unit, "ResourceNotFound") ?? listing(call, unit, row);
  };
}

const matching = (organization: Organization, group: Group, search: string | undefined): readonly string[] =>
  itemsInOrder(organization, group).filter((id) => search === undefined || id.includes(search));

export const describeUnitMembers = ofUnit((call, unit) => {
  const found = matching(call.organization, groupOf(recipientsOf, unit), textOf(call.parameters, "SearchKey"));
  return page(call, found, (account) => ({
    ShareMemberUin: Number(account),
    CreateTime: createdAt(call, recipients, recipientId(unit, account)),
  }));
});

export const describeUnitNodes = ofUnit((call, unit) => {
  const search = textOf(call.parameters, "SearchKey") ?? "";
  const found = itemsInOrder(call.organization, groupOf(departmentsOfUnit, unit)).filter((id) =>
    String(departmentNumber(id)).includes(search),
  );
  return page(call, found, (department) => ({
    ShareNodeId: departmentNumber(department),
    CreateTime: createdAt(call, recipients, recipientId(unit, department)),
  }));
});

export const describeUnitResources = ofUnit((call, unit, row) => {
  const { organization, parameters } = call;
  const type = textOf(parameters, "Type");
  const isOther = type !== undefined && typeOf(type) !== row.resourceType;
  const found = isOther ? [] : matching(organization, groupOf(resourcesOf, unit), textOf(parameters, "SearchKey"));
  return page(call, found, (resource) => ({
    ResourceId: wireResource(unit, resource),
    Type: wireType(row.resourceType),
    CreateTime: createdAt(call, accountResources, recipientId(unit, resource)),
    ProductResourceId: resource,
    SharedMemberNum: groupSize(organization, groupOf(recipientsOf, unit)),
    // Who uses what is known to the products alone.
    SharedMemberUseNum: 0,
    ShareManagerUin: Number(row.owner),
  }));
});

/** What others share with the calling account: with itself or with a department that it is in or below. */
export function describeReceived(call: Call): Reply {
  const { organization, parameters } = call;
  const wanted = parameters["ProductResourceIds"] === undefined ? undefined : textsOf(parameters, "ProductResourceIds");
  const search = textOf(parameters, "SearchKey") ?? "";
  const type = textOf(parameters, "Type");
  const found = receivedUnits(call).flatMap((unit) => {
    const row = rowOf(organization, sharedUnits, unit);
    if (row === undefined || row.region !== textOf(parameters, "Area")) return [];
    if (type !== undefined && typeOf(type) !== row.resourceType) return [];
    return groupItems(organization, groupOf(resourcesOf, unit))
      .filter((resource) => resource.includes(search) && (wanted === undefined || wanted.includes(resource)))
      .map((resource) => ({ unit, row, resource }));
  });
  const items = pageOf(found, parameters).map(({ unit, row, resource }) => ({
    ResourceId: wireResource(unit, resource),
    Type: wireType(row.resourceType),
    UnitId: wireUnit(unit),
    UnitName: row.name,
    CreateTime: createdAt(call, accountResources, recipientId(unit, resource)),
    ProductResourceId: resource,
    ShareManagerUin: Number(row.owner),
  }));
  return answered({ Total: found.length, Items: items });
}

/** An offer that is not accepted yet shares nothing. */
function receivedUnits({ organization, caller }: Call): readonly string[] {
  const named = groupItems(organization, groupOf(unitsReceivedBy, caller.account)).filter(
    (unit) => rowOf(organization, recipients, recipientId(unit, caller.account))?.state === "joined",
  );
  const units = new Set(named);
  let above = rowOf(organization, members, caller.account)?.department ?? null;
  while (above !== null) {
    for (const unit of groupItems(organization, groupOf(unitsOfDepartment, above)))
      if (rowOf(organization, sharedUnits, unit)?.owner !== caller.account) units.add(unit);
    above = rowOf(organization, departments, above)?.parent ?? null;
  }
  return inOrder([...units]);
}
