import { effect } from "../../../kernel";
import type { VendorSanction } from "../operations";
import { sanctions } from "../rows";

/** An event from outside: it is noted. Where the verdict is removal, the vendor then evicts the member (MEMBER-EVICT-CONDITIONS). */
export const orgVendorSanction = effect<VendorSanction>({
  id: "ORG-VENDOR-SANCTION",
  kind: "lifecycle",
  on: ["vendor_sanction"],
  sentence: "the vendor may restrict or remove accounts that break their duties of honesty",
  does: (_ask, write, { account, sanction }, { at }) => write.put(sanctions, account, { sanction, since: at }),
});
