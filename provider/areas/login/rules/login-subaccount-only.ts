import { rule } from "../../../kernel";
import { actingUser } from "../../../resources/organization/actors";
import type { BindAuthorization, CreateAuthorization, LoginToMember, UpdateAuthorizationPolicy } from "../operations";
import { ofManagement } from "../subjects";

/** Guides, "authorize login to member accounts"; both agreements, clause 3.4.3. */
export const loginSubaccountOnly = rule<LoginToMember | CreateAuthorization | UpdateAuthorizationPolicy | BindAuthorization>({
  id: "LOGIN-SUBACCOUNT-ONLY",
  kind: "precondition",
  refuses: ["login_to_member", "create_authorization", "update_authorization_policy", "bind_authorization"],
  sentence: "only sub-accounts of the management account log in to members, never its root user",
  advice: "create a sub-user in the management account",
  cloudCode: "FailedOperation.SubAccountNotExist",
  holds: (ask, operation) =>
    operation.name === "login_to_member"
      ? actingUser(operation) !== "root" && ofManagement(ask, operation.sub_user)
      : (operation.subjects ?? []).every((subject) => ofManagement(ask, subject)),
});
