import { rule } from "../../../kernel";
import { isManagement } from "../../organization/actors";
import type { CreateMember } from "../operations";

/** Guide, "create a member". Which entities: ENTITY-ADMIN-BEFORE-CREATE. */
export const memberCreateCreator = rule<CreateMember>({
  id: "MEMBER-CREATE-CREATOR",
  kind: "permission",
  refuses: ["create_member"],
  sentence: "only the management account creates members",
  advice: "use credentials of the management account",
  cloudCode: "UnauthorizedOperation",
  holds: isManagement,
});
