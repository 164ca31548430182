import { groupOf, type Operation, type Organization, rowOf } from "../../../kernel";
import { type Action, answered, type Call, type JsonObject, type Reply, refused } from "../../../wire/action";
import { performing, reading, telling, writing } from "../../../wire/answering/define";
import { itemsInOrder } from "../../../wire/answering/order";
import { pageOf } from "../../../wire/answering/paging";
import { carries, numberOf, numbersOf, required, tagsOf, textOf, wireTags } from "../../../wire/answering/parameters";
import { wireTime } from "../../../wire/answering/times";
import { allDepartments } from "../../organization/rows";
import { forInsiders, forManagement, ownOrganization } from "../../organization/wire/standing";
import { timesOf } from "../../times";
import type { CreateDepartment, DeleteDepartment, RenameDepartment, UpdateDepartment } from "../operations";
import { departments, ROOT } from "../rows";
import { departmentId, departmentNumber } from "./ids";

/** Root first, then the others by their numbers. */
export function departmentIds(organization: Organization): readonly string[] {
  return [ROOT, ...itemsInOrder(organization, groupOf(allDepartments))];
}

function describeNodes(call: Call): Reply {
  const { organization, parameters } = call;
  const wanted = tagsOf(parameters, "Tags");
  const ids = departmentIds(organization);
  const found =
    wanted === undefined ? ids : ids.filter((id) => carries(rowOf(organization, departments, id)?.tags ?? {}, wanted));
  return answered({ Total: found.length, Items: pageOf(found, parameters).map((id) => nodeOf(call, id)) });
}

function nodeOf(call: Call, id: string): JsonObject {
  const row = required(rowOf(call.organization, departments, id));
  const { createdAt, updatedAt } = timesOf(call.organization, departments, id, ownOrganization(call).createdAt);
  return {
    NodeId: departmentNumber(id),
    Name: row.name,
    ParentNodeId: row.parent === null ? 0 : departmentNumber(row.parent),
    Remark: row.description,
    CreateTime: wireTime(createdAt),
    UpdateTime: wireTime(updatedAt),
    Tags: wireTags(row.tags),
  };
}

export function addNode(call: Call): Reply {
  const { parameters } = call;
  const create: CreateDepartment = {
    name: "create_department",
    department: "+department",
    parent: departmentId(required(numberOf(parameters, "ParentNodeId"))),
    title: required(textOf(parameters, "Name")),
    description: textOf(parameters, "Remark") ?? "",
    tags: tagsOf(parameters, "Tags") ?? {},
  };
  const performed = call.perform(create);
  if (performed.kind === "refused") return performed;
  return answered({ NodeId: departmentNumber(required(performed.ids["+department"])) });
}

function updateNode(call: Call): Reply {
  const { organization, parameters } = call;
  const department = departmentId(required(numberOf(parameters, "NodeId")));
  const row = rowOf(organization, departments, department);
  const title = textOf(parameters, "Name");
  const description = textOf(parameters, "Remark");
  const rename: RenameDepartment = { name: "rename_department", department, title: title ?? "" };
  const update: UpdateDepartment = { name: "update_department", department, description: description ?? row?.description ?? "" };
  // A name given as it is already is no change, and a call that changes nothing still needs its department.
  const operations: readonly Operation[] = [
    ...(title === undefined || title === row?.name ? [] : [rename]),
    ...(description === undefined && title !== undefined && title !== row?.name ? [] : [update]),
  ];
  return performing(call, operations) ?? answered();
}

/** Children before their parents, whatever the order of the list; all of them or none. */
export function deleteNodes(call: Call, name: string): Reply {
  const ids = [...new Set(numbersOf(call.parameters, name))].map(departmentId);
  if (ids.length === 0) return refused("InvalidParameter", `${name} names no department`);
  const operations = deepestFirst(call.organization, ids).map(
    (department): DeleteDepartment => ({ name: "delete_department", department }),
  );
  return performing(call, operations) ?? answered();
}

function deepestFirst(organization: Organization, ids: readonly string[]): readonly string[] {
  const depth = new Map(ids.map((id) => [id, depthOf(organization, id)]));
  return [...ids].sort((a, b) => (depth.get(b) ?? 0) - (depth.get(a) ?? 0));
}

function depthOf(organization: Organization, id: string): number {
  const parent = rowOf(organization, departments, id)?.parent ?? null;
  return parent === null ? 0 : 1 + depthOf(organization, parent);
}

export const departmentActions: readonly Action[] = [
  reading("DescribeOrganizationNodes", forManagement(describeNodes)),
  telling(writing("AddOrganizationNode", forInsiders(addNode)), ["create_department"], ["ResourceNotFound.OrganizationNotExist"]),
  telling(
    writing("UpdateOrganizationNode", forInsiders(updateNode)),
    ["rename_department", "update_department"],
    ["ResourceNotFound.OrganizationNotExist"],
  ),
  telling(
    writing(
      "DeleteOrganizationNodes",
      forInsiders((call) => deleteNodes(call, "NodeId")),
    ),
    ["delete_department"],
    ["ResourceNotFound.OrganizationNotExist"],
  ),
];
