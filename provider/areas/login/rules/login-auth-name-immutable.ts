import { rule } from "../../../kernel";
import type { UpdateAuthorizationPolicy } from "../operations";
import { authorizations } from "../rows";

/** Guide of 2024, "authorize login to member accounts". */
export const loginAuthNameImmutable = rule<UpdateAuthorizationPolicy>({
  id: "LOGIN-AUTH-NAME-IMMUTABLE",
  kind: "precondition",
  refuses: ["update_authorization_policy"],
  sentence: "the content of an authorization can be changed, its name cannot",
  advice: "delete the authorization and create it under the new name",
  cloudCode: "InvalidParameter",
  holds: (ask, { authorization, title }) => title === undefined || ask.value(authorizations, authorization, "name") === title,
});
