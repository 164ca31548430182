import { rowOf, rule } from "../../../kernel";
import { accountActor } from "../../organization/actors";
import type { ActivateSecurityInfo, UpdateMember } from "../operations";
import { members, securityInformation } from "../rows";
import { hasSecurityInfo } from "../security";

/** Guide of 2024, "edit a member". Bound is read as activated (a setting). */
export const memberQuitFlagNeedsSecinfo = rule<UpdateMember>({
  id: "MEMBER-QUIT-FLAG-NEEDS-SECINFO",
  kind: "precondition",
  refuses: ["update_member"],
  sentence: "a created member can be allowed to leave on its own only after its security information is activated",
  advice: "bind security information, and have its activation link clicked",
  cloudCode: "UnsupportedOperation.MemberNotAllowQuit",
  holds: (ask, { member, allow_quit }, given) =>
    allow_quit !== true || ask.value(members, member, "joinMethod") !== "created" || hasSecurityInfo(ask, member, given),
  // What is not bound yet cannot be proposed: an e-mail address is nothing to invent.
  remedy(organization, { member }) {
    if (rowOf(organization, securityInformation, member)?.state !== "pending") return undefined;
    const activate: ActivateSecurityInfo = { name: "activate_security_info", member, by: accountActor(member) };
    return { add: "never", operations: [activate] };
  },
});
