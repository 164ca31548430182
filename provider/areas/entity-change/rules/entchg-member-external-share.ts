import { rule } from "../../../kernel";
import { isOfMember } from "../changing";
import type { ChangeVerifiedEntity } from "../operations";
import { externalTies, hasNoExternalTie, untying } from "../sharing";

/** Both agreements, clauses 4.1.4(5) and 4.1.5. Owning such a unit is read as a tie as well (proposed). */
export const entchgMemberExternalShare = rule<ChangeVerifiedEntity>({
  id: "ENTCHG-MEMBER-EXTERNAL-SHARE",
  kind: "precondition",
  refuses: ["change_verified_entity"],
  sentence: "a member keeps its verified subject while it is tied to a shared unit outside of the organization",
  advice: "have it leave the units named, or delete those of its own",
  cloudCode: "FailedOperation.ExistOtherOrganizationMemberShared",
  holds: (ask, operation) => !isOfMember(ask, operation) || hasNoExternalTie(ask, operation.account),
  blockers: (organization, { account }) => externalTies(organization, account),
  remedy: (organization, { account }) => ({ add: "never", operations: untying(organization, account) }),
});
