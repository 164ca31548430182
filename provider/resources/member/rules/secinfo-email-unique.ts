import { rowOf, rule } from "../../../kernel";
import type { BindSecurityInfo, RebindSecurityInfo, UpdateSecurityInfo } from "../operations";
import { members, securityEmails } from "../rows";

/** Guide, "bind security information". */
export const secinfoEmailUnique = rule<BindSecurityInfo | UpdateSecurityInfo | RebindSecurityInfo>({
  id: "SECINFO-EMAIL-UNIQUE",
  kind: "precondition",
  refuses: ["bind_security_info", "update_security_info", "rebind_security_info"],
  sentence: "an e-mail address is the security information of one member only",
  advice: "use another e-mail address",
  cloudCode: "FailedOperation.EmailAlreadyUsed",
  holds(ask, { member, email }) {
    const holder = ask.value(securityEmails, email, "holder") ?? null;
    return holder === null || holder === member;
  },
  blockers(organization, { email }) {
    const holder = rowOf(organization, securityEmails, email)?.holder ?? null;
    if (holder === null) return { first: [], count: 0 };
    return { first: [{ table: members.name, id: holder, says: "holds the e-mail address" }], count: 1 };
  },
});
