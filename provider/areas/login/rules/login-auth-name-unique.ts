import { rowOf, rule } from "../../../kernel";
import type { CreateAuthorization } from "../operations";
import { authorizationNames, authorizations } from "../rows";

/** Guide of 2024, "authorize login to member accounts". */
export const loginAuthNameUnique = rule<CreateAuthorization>({
  id: "LOGIN-AUTH-NAME-UNIQUE",
  kind: "precondition",
  refuses: ["create_authorization"],
  sentence: "the name of an authorization must differ from those of all others of the organization",
  advice: "choose another name",
  cloudCode: "FailedOperation.MemberPolicyNameExist",
  holds: (ask, { title }) => !ask.exists(authorizationNames, title),
  blockers(organization, { title }) {
    const id = rowOf(organization, authorizationNames, title)?.authorization ?? "";
    return { first: [{ table: authorizations.name, id, says: "has that name" }], count: 1 };
  },
});
