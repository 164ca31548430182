import { accounts } from "../../../areas/account/rows";
import { rule } from "../../../kernel";
import type { AddShareRecipient } from "../operations";
import { ofOrganization, ownerOf } from "../sharing";

/** Agreements, clause 3.6.1 (2). A single account is read as one account per request, which the operation names anyway. */
export const shareOutOrgTarget = rule<AddShareRecipient>({
  id: "SHARE-OUT-ORG-TARGET",
  kind: "precondition",
  refuses: ["add_share_recipient"],
  sentence:
    "outside the organization resources can be shared only with an account of the same verified subject that is in no other organization",
  advice: "share with members, or bring the account into the organization first",
  cloudCode: "UnsupportedOperation.SharingToOtherOrganizationMember",
  holds(ask, { unit, account }) {
    if (ofOrganization(ask, account)) return true;
    if (ask.value(accounts, account, "status") === "cancelled") return false;
    if (ask.value(accounts, account, "organization") === "elsewhere") return false;
    const entity = ask.value(accounts, account, "entity") ?? null;
    return entity !== null && entity === ask.value(accounts, ownerOf(ask, unit), "entity");
  },
});
