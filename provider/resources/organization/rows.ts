import { groupKind, table } from "../../kernel";

/** The one organization of a kernel state; its row has the id `SELF` and exists from `create_organization` to `delete_organization`. */
export interface OrganizationRow {
  /** The cloud's organization id. */
  readonly cloudId: string;
  readonly managementAccount: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** The member-deletion permission. */
  readonly memberDeletion: boolean;
  /**
   * Service control is on while this is odd. Every switch adds one, and bindings belong to an epoch: switching on binds
   * FullQcloudAccess everywhere, and switching off unbinds everything, in one write.
   */
  readonly scpEpoch: number;
  /** Multi-account tag policy is on while this is odd; bindings belong to an epoch as above. */
  readonly tagEpoch: number;
}

export const SELF = "self";
export const organizations = table<OrganizationRow>("organization");
/** Every member, the management account not counted. */
export const allMembers = groupKind("members");
/** Every department, Root not counted. */
export const allDepartments = groupKind("departments");

/** The account that the customer named to take over after the management account lost its verified subject; by `SELF` (ORG-ADMIN-ENTITY-LOST). */
export const successors = table<{ readonly account: string }>("management-successor");

/** What the vendor has decided about accounts that broke their agreement, by account id (ORG-VENDOR-SANCTION). */
export const sanctions = table<{ readonly sanction: "restrict" | "remove"; readonly since: number }>("vendor-sanction");

/**
 * Where a deleted organization's epochs ended; by `SELF`. The next organization counts on from there: Root and accounts that
 * return would otherwise find the bindings of the old one.
 */
export const endedEpochs = table<{ readonly scpEpoch: number; readonly tagEpoch: number }>("ended-epochs");
