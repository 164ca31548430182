import { rule } from "../../../kernel";
import { actingAccount } from "../../organization/actors";
import type {
  AddShareDepartment,
  AddShareRecipient,
  AddShareResource,
  RemoveShareDepartment,
  RemoveShareRecipient,
  RemoveShareResource,
  UpdateSharedUnit,
} from "../operations";
import { ownerOf } from "../sharing";

/** Guides, "share approval processes with members"; agreements, clause 3.6.1. Not even the management account edits a member's unit. */
export const shareEdit = rule<
  | UpdateSharedUnit
  | AddShareResource
  | RemoveShareResource
  | AddShareRecipient
  | RemoveShareRecipient
  | AddShareDepartment
  | RemoveShareDepartment
>({
  id: "SHARE-EDIT",
  kind: "permission",
  refuses: [
    "update_shared_unit",
    "add_share_resource",
    "remove_share_resource",
    "add_share_recipient",
    "remove_share_recipient",
    "add_share_department",
    "remove_share_department",
  ],
  sentence: "only the account that created a shared unit changes its name, resources and recipients",
  advice: "act as the account that owns the unit",
  cloudCode: "OperationDenied",
  holds: (ask, operation) => actingAccount(ask, operation) === ownerOf(ask, operation.unit),
});
