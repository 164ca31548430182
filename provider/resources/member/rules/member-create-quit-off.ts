import { fact } from "../../../kernel";

/** Guide, "create a member": its form has no leave switch. */
export const memberCreateQuitOff = fact({
  id: "MEMBER-CREATE-QUIT-OFF",
  kind: "default",
  sentence: "a created member starts with leaving on its own switched off and without security information",
  keptBy:
    "create_member and approve_member_creation carry neither a leave switch nor security information; their rows say off and hold none",
  follows: ["MEMBER-QUIT-FLAG-NEEDS-SECINFO"],
});
