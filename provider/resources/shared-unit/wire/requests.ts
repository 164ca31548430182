import { accountResources } from "../../../areas/account/rows";
import { groupItems, groupOf, rowOf } from "../../../kernel";
import type { JsonObject } from "../../../wire/action";
import { asking, type Known, pages, request, type WireRequest } from "../../../wire/asking";
import type {
  AddShareRecipient,
  AddShareResource,
  CreateSharedUnit,
  DeleteSharedUnit,
  RemoveShareRecipient,
  RemoveShareResource,
  UpdateSharedUnit,
} from "../operations";
import { recipientsOf, resourcesOf, sharedUnits } from "../rows";
import { unitId, wireResource, wireType, wireUnit } from "./ids";

export const UNITS = pages("Items", "Total", 50);
/** `ShareScope` of a unit that any account may receive from, and of one for the organization alone. */
const ANYBODY = 2;
const INSIDE = 1;
/** How many members or resources one request takes. */
const AT_ONCE = 10;

/** Where a unit is: its id, and the region without which it is not found. */
function placeOf(unit: string, { organization }: Known): JsonObject {
  return { UnitId: wireUnit(unit), Area: rowOf(organization, sharedUnits, unit)?.region ?? "" };
}

function typeOf(resource: string, { organization }: Known): string {
  const row = rowOf(organization, accountResources, resource);
  return row === undefined ? "" : wireType(`${row.service}:${row.type}`);
}

function withoutResources(unit: string, resources: readonly string[], known: Known): WireRequest {
  const [first = ""] = resources;
  const Resources = resources.map((resource) => ({
    ResourceId: wireResource(unit, resource),
    ProductResourceId: resource,
  }));
  return request("DeleteShareUnitResources", { ...placeOf(unit, known), Type: typeOf(first, known), Resources });
}

function withoutMembers(unit: string, accounts: readonly string[], known: Known): WireRequest {
  const Members = accounts.map((account) => ({ ShareMemberUin: Number(account) }));
  return request("DeleteShareUnitMembers", { ...placeOf(unit, known), Members });
}

function tens<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, n) => items.slice(n * AT_ONCE, (n + 1) * AT_ONCE));
}

export const sharedUnitRequests = [
  asking<CreateSharedUnit>({
    operation: "create_shared_unit",
    asks: ({ title, description, region, inside_only: inside }) =>
      request("AddShareUnit", {
        ...{ Name: title, Area: region, ShareScope: inside === true ? INSIDE : ANYBODY },
        ...(description === "" ? {} : { Description: description }),
      }),
    ids: ({ unit }, { UnitId }) => ({ [unit]: unitId(String(UnitId)) }),
    find: ({ unit, title, region }) => ({
      request: request("DescribeShareUnits", { Area: region, SearchKey: title }),
      paging: UNITS,
      match: ({ UnitId, Name }) => (Name === title ? { [unit]: unitId(String(UnitId)) } : undefined),
    }),
  }),
  asking<UpdateSharedUnit>({
    operation: "update_shared_unit",
    asks: ({ unit, title, description }) =>
      request("UpdateShareUnit", {
        UnitId: wireUnit(unit),
        ...(title === undefined ? {} : { Name: title }),
        ...(description === undefined ? {} : { Description: description }),
      }),
  }),
  asking<DeleteSharedUnit>({
    operation: "delete_shared_unit",
    // The API deletes only what is empty.
    steps: ({ unit }, known) => [
      ...tens(groupItems(known.organization, groupOf(recipientsOf, unit))).map((some) => withoutMembers(unit, some, known)),
      ...tens(groupItems(known.organization, groupOf(resourcesOf, unit))).map((some) => withoutResources(unit, some, known)),
    ],
    asks: ({ unit }) => request("DeleteShareUnit", { UnitId: wireUnit(unit) }),
    doneBy: ["FailedOperation.ShareUnitNotExist", "ResourceNotFound.ShareUnitNotExist"],
  }),
  asking<AddShareResource>({
    operation: "add_share_resource",
    asks: ({ unit, resource }, known) =>
      request("AddShareUnitResources", {
        ...placeOf(unit, known),
        Type: typeOf(resource, known),
        Resources: [{ ProductResourceId: resource }],
      }),
  }),
  asking<RemoveShareResource>({
    operation: "remove_share_resource",
    asks: ({ unit, resource }, known) => withoutResources(unit, [resource], known),
  }),
  asking<AddShareRecipient>({
    operation: "add_share_recipient",
    asks: ({ unit, account }, known) =>
      request("AddShareUnitMembers", { ...placeOf(unit, known), Members: [{ ShareMemberUin: Number(account) }] }),
  }),
  asking<RemoveShareRecipient>({
    operation: "remove_share_recipient",
    asks: ({ unit, account }, known) => withoutMembers(unit, [account], known),
  }),
];
