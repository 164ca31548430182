import { effect } from "../../../kernel";
import type { AddShareRecipient } from "../operations";
import { recipientId, recipients } from "../rows";
import { ofOrganization } from "../sharing";

/** Agreements, clause 3.6.1 (1). */
export const shareInOrgAutoJoin = effect<AddShareRecipient>({
  id: "SHARE-IN-ORG-AUTO-JOIN",
  kind: "auto_effect",
  on: ["add_share_recipient"],
  sentence: "an account of the organization joins a shared unit at once, without being asked",
  does(ask, write, { unit, account }) {
    if (ofOrganization(ask, account)) write.set(recipients, recipientId(unit, account), { state: "joined" });
  },
});
