import { rule } from "../../../kernel";
import type { CreateMember } from "../operations";

/** Guide, "create a member". */
export const memberCreateFields = rule<CreateMember>({
  id: "MEMBER-CREATE-FIELDS",
  kind: "precondition",
  refuses: ["create_member"],
  sentence: "a member that is created needs a name",
  advice: "give it a name",
  cloudCode: "InvalidParameter",
  holds: (_ask, { title }) => title.trim() !== "",
});
