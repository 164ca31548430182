import { rule } from "../../../kernel";
import { isManagement } from "../../organization/actors";
import type { AddDelegatedAdmin, RemoveDelegatedAdmin } from "../operations";

/** Guides, "manage delegated admin accounts". */
export const delegateManagementOnly = rule<AddDelegatedAdmin | RemoveDelegatedAdmin>({
  id: "DELEGATE-MANAGEMENT-ONLY",
  kind: "permission",
  refuses: ["add_delegated_admin", "remove_delegated_admin"],
  sentence: "only the management account adds and removes delegated admins",
  advice: "act as the management account",
  cloudCode: "UnauthorizedOperation",
  holds: isManagement,
});
