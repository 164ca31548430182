import { rule } from "../../../kernel";
import type { ResendActivationLink } from "../operations";
import { linkIsValid } from "../security";

/** Guide, "send the activation link again". That it is pending: SECINFO-STATES. */
export const secinfoResendInValidity = rule<ResendActivationLink>({
  id: "SECINFO-RESEND-IN-VALIDITY",
  kind: "precondition",
  refuses: ["resend_activation_link"],
  sentence: "an activation link can be sent again only within its 15 days",
  advice: "bind another e-mail address once the binding has failed",
  cloudCode: "FailedOperation.EmailBindRecordInvalid",
  holds: (ask, { member }, { at }) => linkIsValid(ask, member, at),
});
