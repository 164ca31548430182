import { fact } from "../../../kernel";

/** Guide, "edit a member". */
export const memberQuitRestrict = fact({
  id: "MEMBER-QUIT-RESTRICT",
  kind: "permission",
  sentence: "the management account may forbid any member, created or invited, to leave on its own",
  keptBy: "no rule refuses update_member with the leave switch off to the management account",
  follows: ["MEMBER-SINGLE-MANAGER-AUTHORITY"],
});
