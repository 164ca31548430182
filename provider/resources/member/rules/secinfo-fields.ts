import { rule } from "../../../kernel";
import type { BindSecurityInfo, RebindSecurityInfo, UpdateSecurityInfo } from "../operations";
import { securityInfoProblem } from "../security";

/** Guide, "bind security information". */
export const secinfoFields = rule<BindSecurityInfo | UpdateSecurityInfo | RebindSecurityInfo>({
  id: "SECINFO-FIELDS",
  kind: "precondition",
  refuses: ["bind_security_info", "update_security_info", "rebind_security_info"],
  sentence: "security information is an e-mail address and a mobile number, submitted together",
  advice: "give both",
  cloudCode: "InvalidParameter",
  holds: (_ask, { email, mobile }) => securityInfoProblem(email, mobile) === undefined,
});
