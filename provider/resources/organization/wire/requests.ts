import { asking, request } from "../../../wire/asking";
import type { CreateOrganization, DeleteOrganization } from "../operations";

export const organizationRequests = [
  asking<CreateOrganization>({
    operation: "create_organization",
    asks: () => request("CreateOrganization"),
    ids: ({ cloud_id }, { OrgId }) => ({ [cloud_id]: String(OrgId) }),
    find: ({ cloud_id }) => ({
      request: request("DescribeOrganization"),
      match: ({ OrgId, IsManager }) => (IsManager === true ? { [cloud_id]: String(OrgId) } : undefined),
    }),
  }),
  asking<DeleteOrganization>({
    operation: "delete_organization",
    asks: () => request("DeleteOrganization"),
    doneBy: ["ResourceNotFound.OrganizationNotExist"],
  }),
];
