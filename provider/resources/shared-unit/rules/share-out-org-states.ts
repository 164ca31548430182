import { rule } from "../../../kernel";
import { actingAccount } from "../../organization/actors";
import type { AcceptShare, QuitSharedUnit, RejectShare } from "../operations";
import { recipientId, recipients } from "../rows";

/**
 * Agreements, clause 3.6.1 (2). A recipient outside is offered, then joined; one that declined, left or was removed is a recipient no
 * more. An offered one counts as recipient for the question whether a unit is sharing.
 */
export const shareOutOrgStates = rule<AcceptShare | RejectShare | QuitSharedUnit>({
  id: "SHARE-OUT-ORG-STATES",
  kind: "lifecycle",
  refuses: ["accept_share", "reject_share", "quit_shared_unit"],
  sentence: "an offered share is accepted or declined, and a joined one is left, by the recipient itself and by nobody else",
  cloudCode: {
    accept_share: "UnsupportedOperation",
    reject_share: "UnsupportedOperation",
    quit_shared_unit: "FailedOperation.QuitShareUint",
  },
  holds: (ask, operation) =>
    actingAccount(ask, operation) === operation.account &&
    ask.value(recipients, recipientId(operation.unit, operation.account), "state") ===
      (operation.name === "quit_shared_unit" ? "joined" : "offered"),
});
