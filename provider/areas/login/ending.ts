import { type Ask, groupOf, type Write } from "../../kernel";
import { forgetTimes } from "../../resources/times";
import { ADMIN, customLoginPermissions, loginPermissionNames, loginPermissions } from "./rows";

/** What an organization that ends leaves behind of logins: its permissions. Authorizations went with the last member (MEMBER-LEAVE-EFFECTS). */
export function dropLoginPermissions(ask: Ask, write: Write): void {
  for (const permission of [ADMIN, ...ask.list(groupOf(customLoginPermissions))]) {
    const name = ask.value(loginPermissions, permission, "name");
    if (name !== undefined) write.drop(loginPermissionNames, name);
    write.drop(loginPermissions, permission);
    forgetTimes(write, loginPermissions, permission);
    write.leave(groupOf(customLoginPermissions), permission);
  }
}
