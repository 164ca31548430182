import { rowOf, rule } from "../../../kernel";
import { accountActor } from "../../organization/actors";
import type { ActivateSecurityInfo, RemoveMember } from "../operations";
import { members, securityInformation } from "../rows";
import { hasSecurityInfo } from "../security";

/** Guide of 2024, "remove a member": otherwise nobody could log in to the account any more. Bound is read as activated (a setting). */
export const memberRemoveCreatedNoSecinfo = rule<RemoveMember>({
  id: "MEMBER-REMOVE-CREATED-NO-SECINFO",
  kind: "precondition",
  refuses: ["remove_member"],
  sentence: "a created member can be removed only after its security information is activated",
  advice: "bind security information and have its activation link clicked, or keep the member",
  cloudCode: "UnsupportedOperation.CreateMemberNotAllowDelete",
  holds: (ask, { member }, given) =>
    ask.value(members, member, "joinMethod") !== "created" || hasSecurityInfo(ask, member, given),
  remedy(organization, { member }) {
    if (rowOf(organization, securityInformation, member)?.state !== "pending") return undefined;
    const activate: ActivateSecurityInfo = { name: "activate_security_info", member, by: accountActor(member) };
    return { add: "never", operations: [activate] };
  },
});
