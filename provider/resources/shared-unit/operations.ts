import type { Op } from "../../kernel";

/** The owner is the account that asks: the management account, or `by` names the member. */
export type CreateSharedUnit = Op<
  "create_shared_unit",
  {
    unit: string;
    owner: string;
    title: string;
    description: string;
    region: string;
    /** Empty: the type of the first resource. */
    resource_type: string;
    inside_only?: boolean;
  }
>;
export type UpdateSharedUnit = Op<
  "update_shared_unit",
  { unit: string; title?: string; description?: string; inside_only?: boolean }
>;
export type AddShareDepartment = Op<"add_share_department", { unit: string; department: string }>;
export type RemoveShareDepartment = Op<"remove_share_department", { unit: string; department: string }>;
export type DeleteSharedUnit = Op<"delete_shared_unit", { unit: string }>;
export type AddShareResource = Op<"add_share_resource", { unit: string; resource: string }>;
export type RemoveShareResource = Op<"remove_share_resource", { unit: string; resource: string }>;
export type AddShareRecipient = Op<"add_share_recipient", { unit: string; account: string }>;
export type RemoveShareRecipient = Op<"remove_share_recipient", { unit: string; account: string }>;
export type AcceptShare = Op<"accept_share", { unit: string; account: string }>;
export type RejectShare = Op<"reject_share", { unit: string; account: string }>;
export type QuitSharedUnit = Op<"quit_shared_unit", { unit: string; account: string }>;
export type ViewSharedResources = Op<"view_shared_resources", { unit: string; account: string; region: string }>;
export type UseSharedResource = Op<"use_shared_resource", { unit: string; account: string; resource: string }>;
