import { rule } from "../../../kernel";
import type {
  ActivateSecurityInfo,
  BindSecurityInfo,
  ExpireActivationLink,
  RebindSecurityInfo,
  ResendActivationLink,
  UpdateSecurityInfo,
} from "../operations";
import { type SecurityState, securityState } from "../security";

type Submitting = BindSecurityInfo | UpdateSecurityInfo | RebindSecurityInfo;
type Clicking = ActivateSecurityInfo | ResendActivationLink | ExpireActivationLink;

/** The state that each operation starts from. */
const from: Readonly<Record<(Submitting | Clicking)["name"], SecurityState>> = {
  bind_security_info: "unbound",
  update_security_info: "pending",
  resend_activation_link: "pending",
  activate_security_info: "pending",
  expire_activation_link: "pending",
  rebind_security_info: "failed",
};

/** Guide, "bind security information"; in the public API Unbound, Valid, Success and Failed. */
export const secinfoStates = rule<Submitting | Clicking>({
  id: "SECINFO-STATES",
  kind: "lifecycle",
  refuses: [
    "bind_security_info",
    "update_security_info",
    "resend_activation_link",
    "activate_security_info",
    "expire_activation_link",
    "rebind_security_info",
  ],
  sentence:
    "security information is bound while unbound; modified, sent again, activated or expired while pending; bound anew after it failed; never changed once activated",
  cloudCode: {
    bind_security_info: "FailedOperation.MemberEmailExist",
    update_security_info: "ResourceNotFound.EmailBindRecordNotExist",
    resend_activation_link: "ResourceNotFound.EmailBindRecordNotExist",
    activate_security_info: "FailedOperation.BindEmailLinkInvalid",
    rebind_security_info: "ResourceNotFound.EmailBindRecordNotExist",
  },
  holds: (ask, { name, member }) => securityState(ask, member) === from[name],
});
