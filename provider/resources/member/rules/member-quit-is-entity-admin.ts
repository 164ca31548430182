import { rule } from "../../../kernel";
import { noEntityAdministered } from "../leaving-conditions";
import type { QuitOrganization } from "../operations";

/** Guide of 2024, "leave the organization". */
export const memberQuitIsEntityAdmin = rule<QuitOrganization>({
  id: "MEMBER-QUIT-IS-ENTITY-ADMIN",
  kind: "precondition",
  refuses: ["quit_organization"],
  sentence: "a member that is entity admin cannot quit",
  advice: "remove or replace it as entity admin first",
  cloudCode: "FailedOperation.OrganizationAuthManageNotAllowDelete",
  ...noEntityAdministered,
});
