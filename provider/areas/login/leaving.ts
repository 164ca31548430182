import { type Ask, groupOf, type Write } from "../../kernel";
import { forgetTimes } from "../../resources/times";
import { endLogin, loseMember } from "./authorizing";
import {
  ADMIN,
  authorizationsOn,
  configuredId,
  configured as configuring,
  loginPermissionsOf,
  logins,
  loginsInto,
  membersWith,
} from "./rows";

/**
 * What a member that leaves the organization had of logins ends (MEMBER-LEAVE-EFFECTS): authorizations lose it, its login
 * permissions are taken away, and whoever is logged in to it is logged out.
 */
export function endLoginsOf(ask: Ask, write: Write, member: string): void {
  const covering = groupOf(authorizationsOn, member);
  for (const authorization of ask.zero(covering) ? [] : ask.list(covering)) loseMember(ask, write, authorization, member);
  const into = groupOf(loginsInto, member);
  for (const login of ask.zero(into) ? [] : ask.list(into))
    endLogin(write, ask.value(logins, login, "authorization") ?? "", login, member);
  const configured = groupOf(loginPermissionsOf, member);
  for (const permission of ask.list(configured)) {
    forgetTimes(write, configuring, configuredId(member, permission));
    if (permission === ADMIN) continue;
    write.leave(configured, permission);
    write.leave(groupOf(membersWith, permission), member);
  }
  // As of an account on which nothing was ever configured: when it joins again, it has Admin again (LOGIN-DEFAULT-ADMIN).
  write.join(configured, ADMIN);
}
