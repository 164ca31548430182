import { effect } from "../../../kernel";
import type { SyncIdentityToCam } from "../operations";
import { addedBy, provision, subAccount } from "../provisioning";
import { identityUsers } from "../rows";

/** Both agreements, clause 3.7.2. */
export const cicSyncSubaccounts = effect<SyncIdentityToCam>({
  id: "CIC-SYNC-SUBACCOUNTS",
  kind: "auto_effect",
  on: ["sync_identity_to_cam"],
  sentence: "a sync can make sub-accounts for a user in one or more members, with no permission granted in advance",
  does(ask, write, operation) {
    const { user, as } = operation;
    if (as !== "sub_account") return;
    for (const member of addedBy(ask, operation)) {
      provision(write, { user, member, as, policies: [] });
      subAccount(write, user, member, ask.value(identityUsers, user, "name") ?? "");
    }
  },
});
