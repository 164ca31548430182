import { rule } from "../../../kernel";
import { joinsByKind } from "../../../resources/member/joining";
import { accounts } from "../../account/rows";
import { isOfMember } from "../changing";
import type { ChangeVerifiedEntity } from "../operations";

/** Both agreements, clauses 4.1.4(2) and 4.1.2: the kind of the subject (INVITE-TARGET-ENTITY-KIND) and the group relation (ENTITY-AFFILIATION). */
export const entchgMemberJoinRules = rule<ChangeVerifiedEntity>({
  id: "ENTCHG-MEMBER-JOIN-RULES",
  kind: "precondition",
  refuses: ["change_verified_entity"],
  sentence: "a member still meets the requirements for joining after it changed its verified subject",
  advice: "choose a legal person or an unincorporated organization of the group",
  cloudCode: "FailedOperation.AuthNotEnterprise",
  holds: (ask, operation) =>
    !isOfMember(ask, operation) ||
    (joinsByKind(operation.entity_kind) && ask.value(accounts, operation.account, "affiliated") !== false),
});
