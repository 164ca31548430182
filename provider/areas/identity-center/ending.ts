import { type Ask, groupOf, type Write } from "../../kernel";
import { SELF } from "../../resources/organization/rows";
import { allIdentityUsers, identityCenters, identityCenterTerms, identityUsers } from "./rows";

/** The identity centre goes with the organization; in members it knows nobody any more by then. */
export function dropIdentityCenter(ask: Ask, write: Write): void {
  write.drop(identityCenters, SELF);
  write.drop(identityCenterTerms, SELF);
  for (const user of ask.list(groupOf(allIdentityUsers))) {
    write.drop(identityUsers, user);
    write.leave(groupOf(allIdentityUsers), user);
  }
}
