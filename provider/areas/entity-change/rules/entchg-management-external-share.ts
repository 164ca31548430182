import { rule } from "../../../kernel";
import { isOfManagement } from "../changing";
import type { ChangeVerifiedEntity } from "../operations";
import { externalTies, hasNoExternalTie, untying } from "../sharing";

/** Management-account agreement, clause 4.1.3. Owning such a unit is read as a tie as well (proposed). */
export const entchgManagementExternalShare = rule<ChangeVerifiedEntity>({
  id: "ENTCHG-MANAGEMENT-EXTERNAL-SHARE",
  kind: "precondition",
  refuses: ["change_verified_entity"],
  sentence: "the management account keeps its verified subject while it is tied to a shared unit outside of the organization",
  advice: "have it leave the units named, or delete those of its own",
  cloudCode: "FailedOperation.ExistOtherOrganizationMemberShared",
  holds: (ask, operation) => !isOfManagement(ask, operation) || hasNoExternalTie(ask, operation.account),
  blockers: (organization, { account }) => externalTies(organization, account),
  remedy: (organization, { account }) => ({ add: "never", operations: untying(organization, account) }),
});
