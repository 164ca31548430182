import { rule } from "../../../kernel";
import type { QuitOrganization } from "../operations";
import { members } from "../rows";
import { hasSecurityInfo } from "../security";

/** Guide of 2024, "leave the organization"; that of 2023 forbade it to every created member. */
export const memberQuitCreated = rule<QuitOrganization>({
  id: "MEMBER-QUIT-CREATED",
  kind: "precondition",
  refuses: ["quit_organization"],
  sentence: "a created member can quit only after its security information is activated",
  advice: "have the management account bind security information, and click its activation link",
  cloudCode: "UnsupportedOperation.CreateMemberNotAllowQuit",
  holds: (ask, { member }, given) =>
    ask.value(members, member, "joinMethod") !== "created" || hasSecurityInfo(ask, member, given),
});
