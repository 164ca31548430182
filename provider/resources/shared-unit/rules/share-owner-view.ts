import { rule } from "../../../kernel";
import { actingAccount } from "../../organization/actors";
import type { ViewSharedResources } from "../operations";
import { ownerOf } from "../sharing";

/** Guides, "share approval processes with members". What recipients see is SHARE-RECIPIENT-USE. */
export const shareOwnerView = rule<ViewSharedResources>({
  id: "SHARE-OWNER-VIEW",
  kind: "permission",
  refuses: ["view_shared_resources"],
  sentence: "the list of an account's own shared units, with resources and recipients, is for that account alone",
  cloudCode: "OperationDenied",
  holds: (ask, operation) =>
    operation.account !== ownerOf(ask, operation.unit) || actingAccount(ask, operation) === operation.account,
});
