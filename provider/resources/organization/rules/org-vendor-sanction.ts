import { effect } from "../../../kernel";
import { evictMember } from "../../member/leaving";
import type { EvictMember } from "../../member/operations";
import { members } from "../../member/rows";
import { memberLeaveEffects } from "../../member/rules/member-leave-effects";
import { scpRemoveUnbinds } from "../../service-control-policy/rules/scp-remove-unbinds";
import { vendor } from "../actors";
import type { VendorSanction } from "../operations";
import { sanctions } from "../rows";

/** An event from outside. A removed member leaves as an evicted one does; what ends with any departure are effects of other types. */
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
    memberLeaveEffects.does(ask, write, evict, given);
    scpRemoveUnbinds.does(ask, write, evict, given);
  },
});
