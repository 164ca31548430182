import { blockersOf, type Group, groupItems, groupOf, groupSize, type Organization, rowOf, rule } from "../../../kernel";
import type { SetPaymentMode } from "../../member/operations";
import { members, paidBy } from "../../member/rows";
import type { DeleteOrganization } from "../operations";
import { organizations, SELF } from "../rows";
import { deleteNeedsNoPayers } from "../settings";

/** Not in the guides: FailedOperation.MemberIsDelegatePayerNotAllowDelete in the error list of DeleteOrganization. */
export const orgDeletePayer = rule<DeleteOrganization>({
  id: "ORG-DELETE-PAYER",
  kind: "precondition",
  refuses: ["delete_organization"],
  sentence: "an organization cannot be deleted while its management account pays for members",
  advice: "switch those members to self-pay in the same change",
  cloudCode: "FailedOperation.MemberIsDelegatePayerNotAllowDelete",
  holds: (ask, _operation, { setting }) =>
    !setting(deleteNeedsNoPayers) || ask.zero(groupOf(paidBy, ask.value(organizations, SELF, "managementAccount") ?? "")),
  blockers: (organization) => {
    const paid = paidOf(organization);
    return blockersOf(members.name, groupItems(organization, paid, 10), groupSize(organization, paid), "is still paid for");
  },
  remedy: (organization) => ({
    add: "never",
    operations: groupItems(organization, paidOf(organization)).map(
      (member): SetPaymentMode => ({ name: "set_payment_mode", member, payment_mode: "self_pay", payer: null }),
    ),
  }),
});

function paidOf(organization: Organization): Group {
  return groupOf(paidBy, rowOf(organization, organizations, SELF)?.managementAccount ?? "");
}
