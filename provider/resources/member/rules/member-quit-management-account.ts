import { rule } from "../../../kernel";
import type { QuitOrganization } from "../operations";
import { isManagementAccount } from "../payment";

/** Inferred; DisableQuitSelfCreatedOrganization in the public API confirms it. */
export const memberQuitManagementAccount = rule<QuitOrganization>({
  id: "MEMBER-QUIT-MANAGEMENT-ACCOUNT",
  kind: "precondition",
  refuses: ["quit_organization"],
  sentence: "the management account cannot quit its own organization",
  advice: "delete the organization instead",
  cloudCode: "FailedOperation.DisableQuitSelfCreatedOrganization",
  holds: (ask, { member }) => !isManagementAccount(ask, member),
});
