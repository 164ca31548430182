import { rule } from "../../../kernel";
import type { RemoveMember } from "../operations";
import { isManagementAccount } from "../payment";

/** Guide, "remove a member". */
export const memberRemoveAdminAccount = rule<RemoveMember>({
  id: "MEMBER-REMOVE-ADMIN-ACCOUNT",
  kind: "precondition",
  refuses: ["remove_member"],
  sentence: "the management account cannot be removed from its own organization",
  advice: "delete the organization instead",
  cloudCode: "FailedOperation.DisableQuitSelfCreatedOrganization",
  holds: (ask, { member }) => !isManagementAccount(ask, member),
});
