import { groupOf, rule } from "../../../kernel";
import { actingAccount } from "../../organization/actors";
import type { UseSharedResource, ViewSharedResources } from "../operations";
import { recipientsOf } from "../rows";
import { ownerOf } from "../sharing";

/** Guides, "resource sharing overview" and "view approval processes as a recipient"; management-account agreement, clause 3.6.1. */
export const shareRecipientUse = rule<ViewSharedResources | UseSharedResource>({
  id: "SHARE-RECIPIENT-USE",
  kind: "permission",
  refuses: ["view_shared_resources", "use_shared_resource"],
  sentence: "only the owner and the recipients of a shared unit see it and use its resources",
  advice: "have the owner share the unit with the account",
  cloudCode: "OperationDenied",
  holds(ask, operation) {
    if (operation.account === ownerOf(ask, operation.unit)) {
      // What an owner sees of its own units is SHARE-OWNER-VIEW.
      return operation.name === "view_shared_resources" || actingAccount(ask, operation) === operation.account;
    }
    return (
      actingAccount(ask, operation) === operation.account && ask.has(groupOf(recipientsOf, operation.unit), operation.account)
    );
  },
});
