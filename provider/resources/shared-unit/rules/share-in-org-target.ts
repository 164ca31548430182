import { effect, groupOf } from "../../../kernel";
import type { ReplaceManagementAccount } from "../../organization/operations";
import type { AddShareRecipient } from "../operations";
import { recipientId, recipients, unitsReceivedBy } from "../rows";
import { ofOrganization, ownerOf, untieOutside } from "../sharing";

/**
 * Guides, "resource sharing overview"; agreements, clause 3.6.1 (1). The management account counts as an account of the organization
 * too, as recipient of a member's unit. Whoever joins by invitation has no outside shares left (INVITE-ACCEPT-NO-EXTERNAL-SHARE),
 * but an outside account that the vendor puts in charge may: it becomes a recipient inside.
 */
export const shareInOrgTarget = effect<AddShareRecipient | ReplaceManagementAccount>({
  id: "SHARE-IN-ORG-TARGET",
  kind: "default",
  on: ["add_share_recipient", "replace_management_account"],
  sentence: "sharing with an account of the organization is sharing inside it; every other account is outside",
  does(ask, write, operation) {
    if (operation.name === "add_share_recipient") {
      if (ofOrganization(ask, operation.account))
        write.set(recipients, recipientId(operation.unit, operation.account), { scope: "in_organization" });
      return;
    }
    const account = operation.account;
    if (ofOrganization(ask, account)) return;
    for (const unit of ask.list(groupOf(unitsReceivedBy, account))) {
      write.set(recipients, recipientId(unit, account), { scope: "in_organization", state: "joined" });
      untieOutside(ask, write, unit, ownerOf(ask, unit), account);
    }
  },
});
