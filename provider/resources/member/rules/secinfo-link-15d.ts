import { rule } from "../../../kernel";
import type { ActivateSecurityInfo } from "../operations";
import { linkIsValid } from "../security";

/** Guide, "bind security information"; valid while now < submission + 15 x 24 h. Every submission starts its own 15 days. */
export const secinfoLink15d = rule<ActivateSecurityInfo>({
  id: "SECINFO-LINK-15D",
  kind: "limit",
  refuses: ["activate_security_info"],
  sentence: "an activation link works for 15 days after its submission",
  advice: "bind another e-mail address once the binding has failed",
  cloudCode: "FailedOperation.BindEmailLinkExpired",
  holds: (ask, { member }, { at }) => linkIsValid(ask, member, at),
});
