import { fact } from "../../../kernel";

export const cicNewMemberRole = fact({
  id: "CIC-NEW-MEMBER-ROLE",
  kind: "auto_effect",
  sentence: "while the identity centre is on, every account that is created or joins has the service role of the identity centre",
  keptBy: "the standing role that CIC-ENABLE-ROLES sets up: every member has it, whenever it joined",
  follows: ["CIC-ENABLE-ROLES"],
});
