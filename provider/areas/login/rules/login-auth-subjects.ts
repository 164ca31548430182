import { effect } from "../../../kernel";
import { bind, openAccess } from "../authorizing";
import type { CreateAuthorization } from "../operations";

/** Guide of 2024, "authorize login to member accounts"; management-account agreement, clauses 1.2.5 and 3.4.3. A subject without more said is a sub-user. */
export const loginAuthSubjects = effect<CreateAuthorization>({
  id: "LOGIN-AUTH-SUBJECTS",
  kind: "default",
  on: ["create_authorization"],
  sentence:
    "an authorization is given to sub-users (of WeCom and collaborators included) or to user groups, and lets them into its members",
  does(_ask, write, { authorization, members, permissions, subjects }) {
    for (const subject of subjects) bind(write, authorization, subject);
    openAccess(write, { authorization, permission: permissions[0] ?? "", members, subjects });
  },
});
