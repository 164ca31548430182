import { accountResources } from "../../../areas/account/rows";
import { rule } from "../../../kernel";
import type { AddShareResource } from "../operations";
import { ownerOf } from "../sharing";

/** Guides, "share approval processes with members". */
export const shareOwnResources = rule<AddShareResource>({
  id: "SHARE-OWN-RESOURCES",
  kind: "precondition",
  refuses: ["add_share_resource"],
  sentence: "a shared unit holds only resources of the account that created it",
  advice: "let the account that owns the resource create a unit of its own",
  cloudCode: "OperationDenied",
  holds: (ask, { unit, resource }) => ask.value(accountResources, resource, "account") === ownerOf(ask, unit),
});
