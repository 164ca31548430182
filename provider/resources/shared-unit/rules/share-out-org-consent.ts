import { rule } from "../../../kernel";
import { accountActor } from "../../organization/actors";
import type { AcceptShare, UseSharedResource, ViewSharedResources } from "../operations";
import { recipientId, recipients } from "../rows";

/** Agreements, clause 3.6.1 (2). */
export const shareOutOrgConsent = rule<ViewSharedResources | UseSharedResource>({
  id: "SHARE-OUT-ORG-CONSENT",
  kind: "precondition",
  refuses: ["view_shared_resources", "use_shared_resource"],
  sentence: "an account outside the organization sees and uses shared resources only after it agreed to join the unit",
  advice: "accept the share as that account",
  cloudCode: "OperationDenied",
  holds: (ask, { unit, account }) => ask.value(recipients, recipientId(unit, account), "state") !== "offered",
  remedy: (_organization, { unit, account }) => {
    const accept: AcceptShare = { name: "accept_share", unit, account, by: accountActor(account) };
    return { add: "never", operations: [accept] };
  },
});
