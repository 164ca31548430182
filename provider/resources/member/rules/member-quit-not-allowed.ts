import { rule } from "../../../kernel";
import type { QuitOrganization, UpdateMember } from "../operations";
import { isManagementAccount } from "../payment";
import { members } from "../rows";

/** Guide, "leave the organization". The management account has no leave switch: MEMBER-QUIT-MANAGEMENT-ACCOUNT. */
export const memberQuitNotAllowed = rule<QuitOrganization>({
  id: "MEMBER-QUIT-NOT-ALLOWED",
  kind: "precondition",
  refuses: ["quit_organization"],
  sentence: "a member that is forbidden to leave on its own cannot quit",
  advice: "have the management account allow it, or remove the member",
  cloudCode: "UnsupportedOperation.MemberNotAllowQuit",
  holds: (ask, { member }) => ask.value(members, member, "allowQuit") === true || isManagementAccount(ask, member),
  remedy(_organization, { member }) {
    const allow: UpdateMember = { name: "update_member", member, allow_quit: true };
    return { add: "never", operations: [allow] };
  },
});
