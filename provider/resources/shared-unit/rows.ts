import { groupKind, table } from "../../kernel";

export interface SharedUnit {
  readonly name: string;
  readonly description: string;
  readonly region: string;
  /** The account that created it: the management account or a member. */
  readonly owner: string;
  /** `ssm:secret` or `bpaas:uniqueId`; empty until the first resource says it. */
  readonly resourceType: string;
  /** Only accounts of the organization may receive from it (ShareScope 1 of the public API). */
  readonly insideOnly?: boolean;
}

/** What can be shared (SHARE-SUPPORTED-TYPES): custom secrets and approval processes. */
export const shareableTypes = ["ssm:secret", "bpaas:uniqueId"] as const;

export const sharedUnits = table<SharedUnit>("shared-unit");
/** Ids of account resources in a unit, and the units that hold a resource. */
export const resourcesOf = groupKind("shared-unit-resources");
export const unitsHolding = groupKind("shared-units-holding");
/** Departments whose members receive from a unit, and the units that a department receives from (AddShareUnitNode). */
export const departmentsOfUnit = groupKind("shared-unit-departments");
export const unitsOfDepartment = groupKind("shared-units-of-department");
/** Recipient accounts of a unit (joined and offered ones), and the units an account receives from. */
export const recipientsOf = groupKind("shared-unit-recipients");
export const unitsReceivedBy = groupKind("shared-units-received-by");
/** Units that an account owns, and those among them that have a resource and a recipient: only these count as sharing. */
export const unitsOwnedBy = groupKind("shared-units-owned-by");
export const unitsSharingBy = groupKind("shared-units-sharing-by");
/** Recipients of a unit that are outside the organization: while it has one, the unit is of the out-of-organization kind. */
export const externalRecipientsOf = groupKind("shared-unit-external-recipients");
/** Units of the out-of-organization kind that tie an account, as owner or as recipient. */
export const externalUnitsOf = groupKind("shared-units-external");

/** How a unit is shared with one account; the id is `recipientId(unit, account)`. */
export interface Recipient {
  readonly scope: "in_organization" | "out_of_organization";
  readonly state: "offered" | "joined";
}

export const recipients = table<Recipient>("shared-unit-recipient");
export function recipientId(unit: string, account: string): string {
  return `${unit}/${account}`;
}
