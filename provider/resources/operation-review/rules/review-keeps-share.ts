import {
  type Ask,
  type Blockers,
  blockersOf,
  groupHas,
  groupItems,
  groupOf,
  type Organization,
  rowOf,
  rule,
} from "../../../kernel";
import type { DeleteSharedUnit, RemoveShareRecipient, RemoveShareResource } from "../../shared-unit/operations";
import { recipientsOf, resourcesOf, unitsHolding } from "../../shared-unit/rows";
import { receives } from "../coverage";
import type { UnbindOperationReview } from "../operations";
import { membersReviewedWith, operationReviews, reviewsUsing } from "../rows";
import { reviewsKeepShares } from "../settings";

type Ending = DeleteSharedUnit | RemoveShareResource | RemoveShareRecipient;

/**
 * Derived from REVIEW-NEEDS-SHARED-PROCESS. A member that receives the process through another unit as well loses nothing, and holds
 * nothing up. The members are only looked at where a process in the unit is in use by a review.
 */
export const reviewKeepsShare = rule<Ending>({
  id: "REVIEW-KEEPS-SHARE",
  kind: "ordering",
  refuses: ["delete_shared_unit", "remove_share_resource", "remove_share_recipient"],
  sentence:
    "the sharing of an approval process with a member cannot end while an operation review of that member uses the process",
  advice: "take the member out of the review first",
  cloudCode: {
    delete_shared_unit: "FailedOperation",
    remove_share_resource: "FailedOperation.ShareResourceMemberInUse",
    remove_share_recipient: "FailedOperation.ShareResourceMemberInUse",
  },
  holds(ask, operation, given) {
    if (!given.setting(reviewsKeepShares)) return true;
    const { unit } = operation;
    if (operation.name === "remove_share_resource") return nobodyLoses(ask, unit, operation.resource);
    const resources = ask.list(groupOf(resourcesOf, unit));
    if (operation.name === "delete_shared_unit") return resources.every((resource) => nobodyLoses(ask, unit, resource));
    const { account } = operation;
    return resources.every(
      (resource) => ask.zero(groupOf(reviewsUsing, resource, account)) || receives(ask, account, resource, unit),
    );
  },
  blockers(organization, operation): Blockers {
    const reviews = [...new Set(heldUp(organization, operation).map(({ review }) => review))];
    return blockersOf(operationReviews.name, reviews, reviews.length, "uses the shared process");
  },
  remedy: (organization, operation) => ({
    add: "never",
    operations: heldUp(organization, operation).map(
      ({ review, member }): UnbindOperationReview => ({ name: "unbind_operation_review", review, member }),
    ),
  }),
});

/** Would every member under review with the resource still receive it without this unit? */
function nobodyLoses(ask: Ask, unit: string, resource: string): boolean {
  const reviewed = groupOf(membersReviewedWith, resource);
  if (ask.zero(reviewed)) return true;
  return ask
    .list(reviewed)
    .every((member) => !ask.has(groupOf(recipientsOf, unit), member) || receives(ask, member, resource, unit));
}

/** The reviews, with the member, that would lose the sharing of their process. */
function heldUp(organization: Organization, operation: Ending): readonly { readonly review: string; readonly member: string }[] {
  const { unit } = operation;
  const resources =
    operation.name === "remove_share_resource" ? [operation.resource] : groupItems(organization, groupOf(resourcesOf, unit));
  return resources.flatMap((resource) =>
    groupItems(organization, groupOf(membersReviewedWith, resource))
      .filter((member) => operation.name !== "remove_share_recipient" || member === operation.account)
      .filter((member) => loses(organization, unit, resource, member))
      .flatMap((member) =>
        groupItems(organization, groupOf(reviewsUsing, resource, member))
          .filter((review) => rowOf(organization, operationReviews, review) !== undefined)
          .map((review) => ({ review, member })),
      ),
  );
}

function loses(organization: Organization, unit: string, resource: string, member: string): boolean {
  const through = groupItems(organization, groupOf(unitsHolding, resource)).filter((holding) =>
    groupHas(organization, groupOf(recipientsOf, holding), member),
  );
  return through.length === 1 && through[0] === unit;
}
