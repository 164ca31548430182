import { rule } from "../../../kernel";
import type { BindAuthorization, CreateAuthorization, UpdateAuthorizationPolicy } from "../operations";
import { membersPerAuthorizationCall, subjectsPerAuthorizationCall } from "../settings";

/** The parameter hints of the public API (two settings). */
export const loginAuthBatch = rule<CreateAuthorization | UpdateAuthorizationPolicy | BindAuthorization>({
  id: "LOGIN-AUTH-BATCH",
  kind: "limit",
  refuses: ["create_authorization", "update_authorization_policy", "bind_authorization"],
  sentence: "an authorization names only so many members and is given to only so many sub-accounts at once",
  advice: "create several authorizations",
  cloudCode: "InvalidParameter",
  holds(_ask, operation, { setting }) {
    const members = operation.name === "bind_authorization" ? [] : operation.members;
    const { subjects } = operation;
    const fits = (count: number | undefined, limit: number) => limit === 0 || (count ?? 0) <= limit;
    return (
      fits(members?.length, setting(membersPerAuthorizationCall)) && fits(subjects?.length, setting(subjectsPerAuthorizationCall))
    );
  },
});
