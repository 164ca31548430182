import { rule } from "../../../kernel";
import { noEntityAdministered } from "../leaving-conditions";
import type { RemoveMember } from "../operations";

/** Guide of 2024, "remove a member". */
export const memberRemoveIsEntityAdmin = rule<RemoveMember>({
  id: "MEMBER-REMOVE-IS-ENTITY-ADMIN",
  kind: "precondition",
  refuses: ["remove_member"],
  sentence: "a member that is entity admin cannot be removed",
  advice: "remove or replace it as entity admin first",
  cloudCode: "FailedOperation.OrganizationAuthManageNotAllowDelete",
  ...noEntityAdministered,
});
