import { rule } from "../../../kernel";
import type { QuitSharedUnit } from "../operations";
import { recipientId, recipients } from "../rows";

/** Agreements, clause 3.6.1 (1). */
export const shareInOrgNoQuit = rule<QuitSharedUnit>({
  id: "SHARE-IN-ORG-NO-QUIT",
  kind: "precondition",
  refuses: ["quit_shared_unit"],
  sentence: "a recipient inside the organization cannot leave a shared unit by itself",
  advice: "let the owner of the unit remove the recipient",
  cloudCode: "FailedOperation.QuitShareUint",
  holds: (ask, { unit, account }) => ask.value(recipients, recipientId(unit, account), "scope") !== "in_organization",
});
