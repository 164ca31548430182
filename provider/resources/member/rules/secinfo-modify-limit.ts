import { rule } from "../../../kernel";
import type { UpdateSecurityInfo } from "../operations";
import { securityInformation } from "../rows";
import { MODIFICATIONS } from "../security";

/** Guide of 2024, "modify security information"; that of 2023 had one. */
export const secinfoModifyLimit = rule<UpdateSecurityInfo>({
  id: "SECINFO-MODIFY-LIMIT",
  kind: "limit",
  refuses: ["update_security_info"],
  sentence: "pending security information can be modified at most 3 times",
  advice: "have the link that was sent last clicked, or let it run out and bind another e-mail address",
  cloudCode: "LimitExceeded.UpdateEmailBindOverLimit",
  holds: (ask, { member }) => (ask.value(securityInformation, member, "modifications") ?? 0) < MODIFICATIONS,
});
