import type { Group } from "../../kernel";
import {
  type Ask,
  type Blockers,
  blockersOf,
  groupItems,
  groupOf,
  groupSize,
  type Operation,
  type Organization,
  type Remedy,
} from "../../kernel";
import type { RemoveDelegatedAdmin } from "../delegated-admin/operations";
import { delegationsOf } from "../delegated-admin/rows";
import type { RemoveEntityAdmin } from "../entity-admin/operations";
import { administeredBy, entities } from "../entity-admin/rows";
import type { UnbindOperationReview } from "../operation-review/operations";
import { operationReviews, reviewsOf } from "../operation-review/rows";
import { accountActor } from "../organization/actors";
import { organizationServices } from "../organization-service/rows";
import type { DeleteSharedUnit } from "../shared-unit/operations";
import { sharedUnits, unitsSharingBy } from "../shared-unit/rows";

/** What the three ways out of an organization have in common: each condition is judged by one rule per way. */
interface Leaving extends Operation {
  readonly member: string;
}

interface Condition {
  holds(ask: Ask, operation: Leaving): boolean;
  blockers(organization: Organization, operation: Leaving): Blockers;
  remedy(organization: Organization, operation: Leaving): Remedy;
}

/** A condition that holds while a group of the member is empty, and is met by one operation per item. */
function empty(
  of: { readonly group: (member: string) => Group; readonly table: string; readonly says: string },
  remedy: { readonly add: Remedy["add"]; readonly each: (item: string, member: string) => Operation },
): Condition {
  return {
    holds: (ask, { member }) => ask.zero(of.group(member)),
    blockers(organization, { member }) {
      const group = of.group(member);
      return blockersOf(of.table, groupItems(organization, group, 10), groupSize(organization, group), of.says);
    },
    remedy: (organization, { member }) => ({
      add: remedy.add,
      operations: groupItems(organization, of.group(member)).map((item) => remedy.each(item, member)),
    }),
  };
}

export const noDelegations = empty(
  {
    group: (member) => groupOf(delegationsOf, member),
    table: organizationServices.name,
    says: "has it as delegated admin",
  },
  {
    add: "with-its-subject",
    each: (service, member): RemoveDelegatedAdmin => ({ name: "remove_delegated_admin", service, member }),
  },
);

export const noEntityAdministered = empty(
  { group: (member) => groupOf(administeredBy, member), table: entities.name, says: "has it as its admin" },
  { add: "with-its-subject", each: (entity): RemoveEntityAdmin => ({ name: "remove_entity_admin", entity }) },
);

/** Units that have a resource and a recipient; others share nothing. */
export const sharesNothing = empty(
  { group: (member) => groupOf(unitsSharingBy, member), table: sharedUnits.name, says: "shares its resources" },
  {
    add: "never",
    each: (unit, member): DeleteSharedUnit => ({ name: "delete_shared_unit", unit, by: accountActor(member) }),
  },
);

export const noReviews = empty(
  { group: (member) => groupOf(reviewsOf, member), table: operationReviews.name, says: "applies to it" },
  { add: "never", each: (review, member): UnbindOperationReview => ({ name: "unbind_operation_review", review, member }) },
);
