import { type Ask, groupOf, type Write } from "../../kernel";
import { SELF } from "../../resources/organization/rows";
import { dropDirectory } from "./directory/ending";
import { allIdentityUsers, identityCenters, identityCenterTerms, identityUsers } from "./rows";

/** The identity centre goes with the organization; in members it knows nobody any more by then. */
export function dropIdentityCenter(ask: Ask, write: Write): void {
  write.drop(identityCenters, SELF);
  write.drop(identityCenterTerms, SELF);
  const users = ask.list(groupOf(allIdentityUsers));
  dropDirectory(ask, write, users);
  for (const user of users) {
    write.drop(identityUsers, user);
    write.leave(groupOf(allIdentityUsers), user);
  }
}
