import { rule } from "../../../kernel";
import type { BindSecurityInfo } from "../operations";
import { members } from "../rows";

/** Guide, "bind security information". */
export const secinfoCreatedOnly = rule<BindSecurityInfo>({
  id: "SECINFO-CREATED-ONLY",
  kind: "precondition",
  refuses: ["bind_security_info"],
  sentence: "security information is bound to created members only; an invited one brings its own",
  cloudCode: "UnsupportedOperation",
  holds: (ask, { member }) => ask.value(members, member, "joinMethod") === "created",
});
