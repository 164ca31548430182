import { rule } from "../../../kernel";
import { memberNameProblem } from "../names";
import type { CreateMember, InviteMember, UpdateMember } from "../operations";
import { memberNameSymbols } from "../settings";

/** The hints of the console's forms, and those of the public API for the symbols (a setting). */
export const memberNameFormat = rule<CreateMember | InviteMember | UpdateMember>({
  id: "MEMBER-NAME-FORMAT",
  kind: "limit",
  refuses: ["create_member", "invite_member", "update_member"],
  sentence: "a member name has 1 to 25 letters, digits, Chinese characters or symbols out of @ & _ [ ] - , + . : 、",
  advice: "choose another name",
  cloudCode: "InvalidParameter",
  holds: (_ask, { title }, given) =>
    title === undefined || memberNameProblem(title, given.setting(memberNameSymbols)) === undefined,
});
