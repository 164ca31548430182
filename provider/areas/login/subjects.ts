import { type Ask, groupOf } from "../../kernel";
import { organizations, SELF } from "../../resources/organization/rows";
import { accounts } from "../account/rows";
import { type AuthorizationSubject, groupNamed, subUsers, usersIn } from "./rows";

/** Does the sub-user or the user group exist? An account stands for its root user: whether that may be one is LOGIN-SUBACCOUNT-ONLY. */
export function isSubject(ask: Ask, subject: AuthorizationSubject): boolean {
  const group = groupNamed(subject);
  if (group !== undefined) return !ask.zero(groupOf(usersIn, managementAccount(ask), group));
  return ask.exists(subUsers, subject) || ask.exists(accounts, subject);
}

/** Is it a sub-user or a user group of the management account? */
export function ofManagement(ask: Ask, subject: AuthorizationSubject): boolean {
  return groupNamed(subject) !== undefined || ask.value(subUsers, subject, "account") === managementAccount(ask);
}

export function managementAccount(ask: Ask): string {
  return ask.value(organizations, SELF, "managementAccount") ?? "";
}
