import { blockersOf, groupItems, groupOf, groupSize, type Organization, rowOf, rule } from "../../../kernel";
import type { RemoveEntityAdmin, ReplaceEntityAdmin, SetEntityAdmin } from "../../entity-admin/operations";
import { entities } from "../../entity-admin/rows";
import type { CheckMemberDeletion, DeleteMember, QuitOrganization, RemoveMember, SetPaymentMode } from "../operations";
import { members, paidBy } from "../rows";
import { payersStay } from "../settings";

type Leaving = RemoveMember | QuitOrganization | CheckMemberDeletion | DeleteMember;
type Losing = RemoveEntityAdmin | ReplaceEntityAdmin | SetEntityAdmin;

/** Inferred (a setting); MemberIsDelegatePayerNotAllowDelete of the public API confirms it. */
export const payPayerStillPaying = rule<Leaving | Losing>({
  id: "PAY-PAYER-STILL-PAYING",
  kind: "precondition",
  refuses: [
    "remove_member",
    "quit_organization",
    "check_member_deletion",
    "delete_member",
    "remove_entity_admin",
    "replace_entity_admin",
    "set_entity_admin",
  ],
  sentence: "an account that pays for members can neither leave nor lose the role that lets it pay",
  advice: "switch the members it pays for to self-pay, or to the management account as payer, first",
  cloudCode: "FailedOperation.MemberIsDelegatePayerNotAllowDelete",
  holds(ask, operation, given) {
    if (!given.setting(payersStay)) return true;
    const payer = "entity" in operation ? ask.value(entities, operation.entity, "admin") : operation.member;
    return payer == null || ask.zero(groupOf(paidBy, payer));
  },
  blockers(organization, operation) {
    const paid = groupOf(paidBy, payerIn(organization, operation));
    return blockersOf(members.name, groupItems(organization, paid, 10), groupSize(organization, paid), "is paid for by it");
  },
  remedy: (organization, operation) => ({
    add: "never",
    operations: groupItems(organization, groupOf(paidBy, payerIn(organization, operation))).map(
      (member): SetPaymentMode => ({ name: "set_payment_mode", member, payment_mode: "self_pay", payer: null }),
    ),
  }),
});

function payerIn(organization: Organization, operation: Leaving | Losing): string {
  return "entity" in operation ? (rowOf(organization, entities, operation.entity)?.admin ?? "") : operation.member;
}
