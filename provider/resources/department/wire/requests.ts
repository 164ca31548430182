import { CONSOLE_VERSION, type JsonObject } from "../../../wire/action";
import { asking, type Known, pages, request, type WireRequest } from "../../../wire/asking";
import type { CreateDepartment, DeleteDepartment, RenameDepartment, UpdateDepartment } from "../operations";
import { CHANGE_TAGS } from "./console";
import { nodeNumber } from "./numbers";

export const NODES = pages("Items", "Total", 50);

export const departmentRequests = [
  asking<CreateDepartment>({
    operation: "create_department",
    asks: ({ parent, title, description, tags }, known) =>
      request("AddOrganizationNode", {
        ParentNodeId: nodeNumber(parent, known),
        Name: title,
        Remark: description,
        ...(Object.keys(tags).length === 0 ? {} : { Tags: tagList(tags) }),
      }),
    ids: ({ department }, { NodeId }) => ({ [department]: String(NodeId) }),
    find: ({ department, parent, title }, known) => ({
      request: request("DescribeOrganizationNodes"),
      paging: NODES,
      match: ({ NodeId, Name, ParentNodeId }) =>
        Name === title && ParentNodeId === nodeNumber(parent, known) ? { [department]: String(NodeId) } : undefined,
    }),
  }),
  asking<RenameDepartment>({
    operation: "rename_department",
    asks: ({ department, title }, known) =>
      request("UpdateOrganizationNode", { NodeId: nodeNumber(department, known), Name: title }),
  }),
  asking<UpdateDepartment>({
    operation: "update_department",
    steps: ({ department, description, tags }, known) =>
      description === undefined || tags === undefined ? [] : [changingTags(department, tags, known)],
    asks: ({ department, description, tags = {} }, known) =>
      description === undefined
        ? changingTags(department, tags, known)
        : request("UpdateOrganizationNode", { NodeId: nodeNumber(department, known), Remark: description }),
  }),
  asking<DeleteDepartment>({
    operation: "delete_department",
    asks: ({ department }, known) => request("DeleteOrganizationNodes", { NodeId: [nodeNumber(department, known)] }),
    doneBy: ["ResourceNotFound.OrganizationNodeNotExist", "InvalidParameter.OrganizationNodeNotExist"],
  }),
];

/** The public API gives tags to new departments only. */
function changingTags(department: string, tags: Readonly<Record<string, string>>, known: Known): WireRequest {
  return request(CHANGE_TAGS, { NodeId: nodeNumber(department, known), Tags: tagList(tags) }, CONSOLE_VERSION);
}

/** Tags as the wire takes them. */
export function tagList(tags: Readonly<Record<string, string>>): readonly JsonObject[] {
  return Object.entries(tags).map(([TagKey, TagValue]) => ({ TagKey, TagValue }));
}
