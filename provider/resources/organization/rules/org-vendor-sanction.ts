import { overviewChangesKept } from "../../../areas/overview/rules/overview-change-7d";
import { overviewSubUsersKept } from "../../../areas/overview/rules/overview-subuser-count";
import { effect } from "../../../kernel";
import { evictMember } from "../../member/leaving";
import type { EvictMember } from "../../member/operations";
import { members } from "../../member/rows";
import { inviteRemovedCanRejoin } from "../../member/rules/invite-removed-can-rejoin";
import { memberLeaveEffects } from "../../member/rules/member-leave-effects";
import { scpRemoveUnbinds } from "../../service-control-policy/rules/scp-remove-unbinds";
import { tagModeExclusiveUsers } from "../../tag-policy/rules/tag-mode-exclusive";
import { vendor } from "../actors";
import type { VendorSanction } from "../operations";
import { sanctions } from "../rows";

/** What ends when the vendor takes a member out. What follows from any departure (leavers.ts) sees the sanction by itself. */
const endings = [
  memberLeaveEffects,
  inviteRemovedCanRejoin,
  scpRemoveUnbinds,
  tagModeExclusiveUsers,
  overviewChangesKept,
  overviewSubUsersKept,
];

/** An event from outside; a removed member leaves just as an evicted one does. */
export const orgVendorSanction = effect<VendorSanction>({
  id: "ORG-VENDOR-SANCTION",
  kind: "lifecycle",
  on: ["vendor_sanction"],
  sentence: "the vendor may restrict accounts that break their duties of honesty, or remove them from the organization",
  does: (ask, write, { account, sanction }, given) => {
    write.put(sanctions, account, { sanction, since: given.at });
    if (sanction === "restrict" || !ask.exists(members, account)) return;
    const evict: EvictMember = { name: "evict_member", member: account, by: vendor };
    evictMember.transition(ask, write, evict, given);
    for (const ending of endings) ending.does(ask, write, evict, given);
  },
});
