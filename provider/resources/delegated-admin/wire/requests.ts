import { asking, request } from "../../../wire/asking";
import type { AddDelegatedAdmin, RemoveDelegatedAdmin } from "../operations";

export const delegatedAdminRequests = [
  asking<AddDelegatedAdmin>({
    operation: "add_delegated_admin",
    asks: ({ service, member }) => request("CreateOrgServiceAssign", { MemberUins: [Number(member)], Product: service }),
    doneBy: ["FailedOperation.OrganizationServiceAssignIsUse"],
  }),
  asking<RemoveDelegatedAdmin>({
    operation: "remove_delegated_admin",
    asks: ({ service, member }) => request("DeleteOrgServiceAssign", { MemberUin: Number(member), Product: service }),
    doneBy: ["ResourceNotFound.OrganizationServiceAssignNotExist"],
  }),
];
