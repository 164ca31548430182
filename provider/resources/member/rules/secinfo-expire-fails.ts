import { rule } from "../../../kernel";
import type { ExpireActivationLink } from "../operations";
import { linkIsValid } from "../security";

/** Guide, "bind security information". That the binding then fails is the operation itself. */
export const secinfoExpireFails = rule<ExpireActivationLink>({
  id: "SECINFO-EXPIRE-FAILS",
  kind: "lifecycle",
  refuses: ["expire_activation_link"],
  sentence: "a binding fails when its link was not clicked within its 15 days, and not earlier",
  cloudCode: "UnsupportedOperation",
  holds: (ask, { member }, { at }) => !linkIsValid(ask, member, at),
});
