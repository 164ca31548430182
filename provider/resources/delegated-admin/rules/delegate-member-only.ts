import { rule } from "../../../kernel";
import { members } from "../../member/rows";
import type { AddDelegatedAdmin } from "../operations";

/** Guides, "manage delegated admin accounts". The management account has no member row, so it is refused like any outsider. */
export const delegateMemberOnly = rule<AddDelegatedAdmin>({
  id: "DELEGATE-MEMBER-ONLY",
  kind: "precondition",
  refuses: ["add_delegated_admin"],
  sentence: "a delegated admin must be a member of the organization and cannot be the management account",
  advice: "create the member, or invite the account and let it accept, first",
  cloudCode: "ResourceNotFound.OrganizationMemberNotExist",
  holds: (ask, { member }) => ask.exists(members, member),
});
