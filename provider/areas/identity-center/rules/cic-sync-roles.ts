import { effect } from "../../../kernel";
import type { SyncIdentityToCam } from "../operations";
import { provision } from "../provisioning";

/** Both agreements, clause 3.7.3. */
export const cicSyncRoles = effect<SyncIdentityToCam>({
  id: "CIC-SYNC-ROLES",
  kind: "auto_effect",
  on: ["sync_identity_to_cam"],
  sentence: "a sync can make roles for a user in one or more members, which grant it access to them",
  does(_ask, write, { user, members, as, policies }) {
    if (as === "role") for (const member of members) provision(write, { user, member, as, policies });
  },
});
