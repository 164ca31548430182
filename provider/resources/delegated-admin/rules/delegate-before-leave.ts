import { fact } from "../../../kernel";

export const delegateBeforeLeave = fact({
  id: "DELEGATE-BEFORE-LEAVE",
  kind: "ordering",
  sentence: "a member's roles of delegated admin are withdrawn before it is removed, quits or is deleted",
  keptBy: "the rules on removing, quitting and deleting members",
  follows: ["MEMBER-REMOVE-IS-DELEGATED-ADMIN", "MEMBER-QUIT-IS-DELEGATED-ADMIN", "MEMBER-DELETE-IS-DELEGATED-ADMIN"],
});
