import { rule } from "../../../kernel";
import { SELF } from "../../../resources/organization/rows";
import type { AcceptIdentityCenterTerms, EnableIdentityCenter } from "../operations";
import { identityCenterTerms } from "../rows";

/** Management-account agreement, clause 3.8.1(2). */
export const cicEnableConsent = rule<EnableIdentityCenter>({
  id: "CIC-ENABLE-CONSENT",
  kind: "precondition",
  refuses: ["enable_identity_center"],
  sentence: "the identity centre is switched on only after the customer agreed to it",
  advice: "accept the terms of the identity centre first",
  cloudCode: "FailedOperation.IdentityCenterNotAuth",
  holds: (ask) => ask.exists(identityCenterTerms, SELF),
  remedy: () => {
    const accept: AcceptIdentityCenterTerms = { name: "accept_identity_center_terms" };
    return { add: "never", operations: [accept] };
  },
});
