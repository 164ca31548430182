import { endAuditOf } from "../../../areas/audit/definitions";
import { endDirectoryOf } from "../../../areas/identity-center/directory/ending";
import { endIdentitiesOf } from "../../../areas/identity-center/provisioning";
import { endLoginsOf } from "../../../areas/login/leaving";
import { endComplianceOf } from "../../../areas/tag-compliance/ending";
import { type Ask, effect, groupOf, type Write } from "../../../kernel";
import { delegatedAdminsOf, delegationsOf } from "../../delegated-admin/rows";
import { membersIn } from "../../department/rows";
import { administeredBy, entities } from "../../entity-admin/rows";
import { operationReviews, reviewedMembersOf, reviewsOf, reviewsUsing } from "../../operation-review/rows";
import { dropTagBindings } from "../../tag-policy/bindings";
import { forgetTimes } from "../../times";
import type { DeleteMember, EvictMember, QuitOrganization, RemoveMember } from "../operations";
import { deletionChecks, type Member, members, paidBy, securityEmails, securityInformation } from "../rows";

type Leaving = RemoveMember | QuitOrganization | DeleteMember | EvictMember;

/**
 * Guide, "remove a member", states it for service control policies alone (SCP-REMOVE-UNBINDS); the rest follows from the account
 * being no member any more. Roles and payments are mostly withdrawn before, except where the vendor evicts.
 */
export const memberLeaveEffects = effect<Leaving>({
  id: "MEMBER-LEAVE-EFFECTS",
  kind: "auto_effect",
  on: ["remove_member", "quit_organization", "delete_member", "evict_member"],
  sentence:
    "leaving ends everything that a member had in the organization: its department, its roles, who pays, who can log in to it, what is bound to it",
  does(ask, write, { member }) {
    write.leave(groupOf(membersIn, ask.value(members, member, "department") ?? ""), member);
    write.drop(deletionChecks, member);
    dropSecurityInformation(ask, write, member);
    endPayments(ask, write, member);
    endRoles(ask, write, member);
    endReviews(ask, write, member);
    dropTagBindings(ask, write, member);
    endLoginsOf(ask, write, member);
    endDirectoryOf(ask, write, member);
    endIdentitiesOf(ask, write, member);
    endAuditOf(ask, write, member);
    endComplianceOf(ask, write, member);
  },
});

/** Its e-mail address is free again, unless it is burnt for good (SECINFO-FAILED-EMAIL-BURNT). */
function dropSecurityInformation(ask: Ask, write: Write, member: string): void {
  const email = ask.value(securityInformation, member, "email");
  if (email === undefined) return;
  write.drop(securityInformation, member);
  forgetTimes(write, securityInformation, member);
  if (ask.value(securityEmails, email, "burnt") !== true) write.drop(securityEmails, email);
}

function endPayments(ask: Ask, write: Write, member: string): void {
  const payer = ask.value(members, member, "payer") ?? null;
  if (payer !== null) write.leave(groupOf(paidBy, payer), member);
  const paid = groupOf(paidBy, member);
  if (ask.zero(paid)) return;
  for (const other of ask.list(paid)) {
    write.set<Member>(members, other, { paymentMode: "self_pay", payer: null });
    write.leave(paid, other);
  }
}

function endRoles(ask: Ask, write: Write, member: string): void {
  const administered = groupOf(administeredBy, member);
  for (const entity of ask.zero(administered) ? [] : ask.list(administered)) {
    write.set(entities, entity, { admin: null });
    write.leave(administered, entity);
  }
  const delegations = groupOf(delegationsOf, member);
  for (const service of ask.zero(delegations) ? [] : ask.list(delegations)) {
    write.leave(groupOf(delegatedAdminsOf, service), member);
    write.leave(delegations, service);
  }
}

function endReviews(ask: Ask, write: Write, member: string): void {
  const covering = groupOf(reviewsOf, member);
  for (const review of ask.zero(covering) ? [] : ask.list(covering)) {
    const reviewed = groupOf(reviewedMembersOf, review);
    write.leave(reviewed, member);
    write.leave(covering, review);
    write.leave(groupOf(reviewsUsing, ask.value(operationReviews, review, "process") ?? "", member), review);
    if (!ask.spare(reviewed, 1)) write.drop(operationReviews, review);
  }
}
