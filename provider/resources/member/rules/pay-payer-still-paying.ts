import type { ChangeVerifiedEntity } from "../../../areas/entity-change/operations";
import { blockersOf, groupItems, groupOf, groupSize, type Organization, rowOf, rule } from "../../../kernel";
import type { RemoveEntityAdmin, ReplaceEntityAdmin, SetEntityAdmin } from "../../entity-admin/operations";
import { entities } from "../../entity-admin/rows";
import type { CheckMemberDeletion, DeleteMember, QuitOrganization, RemoveMember, SetPaymentMode } from "../operations";
import { members, paidBy } from "../rows";
import { payersStay } from "../settings";

type Leaving = RemoveMember | QuitOrganization | CheckMemberDeletion | DeleteMember;
type Losing = RemoveEntityAdmin | ReplaceEntityAdmin | SetEntityAdmin | ChangeVerifiedEntity;

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
    "change_verified_entity",
  ],
  sentence:
    "an account that pays for members can neither leave, nor lose the role that lets it pay, nor change its verified subject",
  advice: "switch the members it pays for to self-pay, or to the management account as payer, first",
  cloudCode: "FailedOperation.MemberIsDelegatePayerNotAllowDelete",
  holds(ask, operation, given) {
    if (!given.setting(payersStay)) return true;
    const payer = accountOf(operation) ?? ask.value(entities, "entity" in operation ? operation.entity : "", "admin");
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
  return accountOf(operation) ?? rowOf(organization, entities, "entity" in operation ? operation.entity : "")?.admin ?? "";
}

/** The paying account where the operation names it; otherwise it is the admin of the entity. */
function accountOf(operation: Leaving | Losing): string | undefined {
  if (operation.name === "change_verified_entity") return operation.account;
  return operation.name === "set_entity_admin" ||
    operation.name === "replace_entity_admin" ||
    operation.name === "remove_entity_admin"
    ? undefined
    : operation.member;
}
