import { rule } from "../../../kernel";
import { noDelegations } from "../leaving-conditions";
import type { RemoveMember } from "../operations";

/** Guide of 2024, "remove a member". */
export const memberRemoveIsDelegatedAdmin = rule<RemoveMember>({
  id: "MEMBER-REMOVE-IS-DELEGATED-ADMIN",
  kind: "precondition",
  refuses: ["remove_member"],
  sentence: "a member that is delegated admin of a service cannot be removed",
  advice: "remove it as delegated admin first",
  cloudCode: "UnsupportedOperation.MemberExistServiceNotAllowDelete",
  ...noDelegations,
});
