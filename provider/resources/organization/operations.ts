import type { Op } from "../../kernel";

export type CreateOrganization = Op<"create_organization", { account: string; cloud_id: string }>;
export type ViewOrganization = Op<"view_organization", object>;
export type DeleteOrganization = Op<"delete_organization", object>;
export type ReplaceManagementAccount = Op<"replace_management_account", { account: string }>;
export type DesignateManagementAccount = Op<"designate_management_account", { account: string }>;
export type TerminateOrganizationService = Op<"terminate_organization_service", object>;
export type VendorSanction = Op<"vendor_sanction", { account: string; sanction: "restrict" | "remove" }>;
export type EnableMemberDeletion = Op<"enable_member_deletion", object>;
export type DisableMemberDeletion = Op<"disable_member_deletion", object>;
