import type { Ask } from "../../kernel";
import type { DeleteMember, EvictMember, QuitOrganization, RemoveMember } from "../member/operations";
import { members } from "../member/rows";
import type { DeleteOrganization, ReplaceManagementAccount, TerminateOrganizationService, VendorSanction } from "./operations";
import { organizations, SELF } from "./rows";

/** Operations that end the place of an account in the organization, as a member or as the management account. */
export type Departure =
  | RemoveMember
  | QuitOrganization
  | DeleteMember
  | EvictMember
  | VendorSanction
  | ReplaceManagementAccount
  | DeleteOrganization
  | TerminateOrganizationService;

export const departures: readonly Departure["name"][] = [
  "remove_member",
  "quit_organization",
  "delete_member",
  "evict_member",
  "vendor_sanction",
  "replace_management_account",
  "delete_organization",
  "terminate_organization_service",
];

/** The accounts that lose their place by the operation: what they had in the organization ends with it. */
export function leavers(ask: Ask, operation: Departure): readonly string[] {
  switch (operation.name) {
    case "remove_member":
    case "quit_organization":
    case "delete_member":
    case "evict_member":
      return [operation.member];
    case "vendor_sanction":
      return operation.sanction === "remove" && ask.exists(members, operation.account) ? [operation.account] : [];
    case "replace_management_account":
    case "delete_organization":
    case "terminate_organization_service": {
      // When an organization ends, its members are gone already (ORG-DELETE-HAS-MEMBERS, ORG-VENDOR-CHANGE).
      const account = ask.value(organizations, SELF, "managementAccount");
      return account === undefined ? [] : [account];
    }
  }
}
