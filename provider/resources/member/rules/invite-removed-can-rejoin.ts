import { accounts } from "../../../areas/account/rows";
import { effect } from "../../../kernel";
import type { EvictMember, QuitOrganization } from "../operations";

/** Inferred: no cooling-off period is stated. After a removal MEMBER-REMOVE-EFFECT does it. */
export const inviteRemovedCanRejoin = effect<QuitOrganization | EvictMember>({
  id: "INVITE-REMOVED-CAN-REJOIN",
  kind: "lifecycle",
  on: ["quit_organization", "evict_member"],
  sentence: "an account that left is outside of every organization, and can be invited again at once",
  does: (_ask, write, { member }) => write.set(accounts, member, { organization: null }),
});
