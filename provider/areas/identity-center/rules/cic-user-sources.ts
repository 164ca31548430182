import { rule } from "../../../kernel";
import { isManagement } from "../../../resources/organization/actors";
import type { CreateIdentityUser, SyncIdentityUsers } from "../operations";

/** Both agreements, clause 3.7.1. */
export const cicUserSources = rule<CreateIdentityUser | SyncIdentityUsers>({
  id: "CIC-USER-SOURCES",
  kind: "permission",
  refuses: ["create_identity_user", "sync_identity_users"],
  sentence: "the management account creates identity-centre users, or imports them from its own directory",
  cloudCode: "UnauthorizedOperation",
  holds: isManagement,
});
