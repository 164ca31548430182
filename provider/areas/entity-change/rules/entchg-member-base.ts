import { rule } from "../../../kernel";
import { isOfMember } from "../changing";
import type { ChangeVerifiedEntity } from "../operations";
import { generalRequirementsMet } from "../settings";

/** Both agreements, clauses 4.1.4(1) and 4.1.1. What the requirements are is on a page outside of the documents (a setting). */
export const entchgMemberBase = rule<ChangeVerifiedEntity>({
  id: "ENTCHG-MEMBER-BASE",
  kind: "precondition",
  refuses: ["change_verified_entity"],
  sentence: "a member that changes its verified subject meets the vendor's general requirements for such changes",
  advice: "look at the vendor's requirements for changing a verified subject",
  cloudCode: "UnsupportedOperation.OperationForbidden",
  holds: (ask, operation, { setting }) => setting(generalRequirementsMet) || !isOfMember(ask, operation),
});
