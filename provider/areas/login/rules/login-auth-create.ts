import { rule } from "../../../kernel";
import { isManagement } from "../../../resources/organization/actors";
import type { CreateAuthorization } from "../operations";

/** Guides, "authorize login to member accounts". */
export const loginAuthCreate = rule<CreateAuthorization>({
  id: "LOGIN-AUTH-CREATE",
  kind: "permission",
  refuses: ["create_authorization"],
  sentence: "the management account authorizes its own sub-accounts to log in to members",
  cloudCode: "UnauthorizedOperation",
  holds: isManagement,
});
