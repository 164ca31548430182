import { groupKind, table } from "../../kernel";

export const entityKinds = [
  "legal_person",
  "unincorporated_organization",
  "natural_person",
  "individual_business",
  "rural_contracting_household",
] as const;
export type EntityKind = (typeof entityKinds)[number];

/** A cloud account, inside this organization, inside another, or in none. What no organization API can create comes from a world file. */
export interface Account {
  readonly name: string;
  /** The verified subject; null before enterprise identity verification. */
  readonly entity: string | null;
  readonly entityKind: EntityKind | null;
  /** `here`: management account or member of this organization; `elsewhere`: of another one. */
  readonly organization: "here" | "elsewhere" | null;
  readonly createdBy: "organization" | "itself";
  readonly status: "active" | "cancelled";
  readonly managementAgreement: boolean;
  readonly memberAgreement: boolean;
  /** Group relation to the management account, as examined by the vendor (ENTITY-AFFILIATION). */
  readonly affiliated: boolean;
  /** Served through a channel partner (PAY-CHANNEL-SELF-ONLY). */
  readonly channelCustomer: boolean;
  readonly accountLevelDiscount: boolean;
  /** The part of PAY-ADMISSION-CONDITIONS and PAY-EXIT-CONDITIONS that cannot be worked out; true unless a world says otherwise. */
  readonly payAdmission: boolean;
  readonly payExit: boolean;
  /** Special permissions that the vendor has opened for it, for example `allocate_funds` (FIN-ALLOCATE-SPECIAL). */
  readonly specialPermissions: readonly string[];
  /** Single-account tag policy is enabled in the tag console (TAG-MODE-EXCLUSIVE). */
  readonly singleAccountTagPolicy: boolean;
  /** How it answers invitations and offered shares in a simulation. */
  readonly answers: "accept" | "reject" | "nothing";
  /** The vendor's verdict on bringing it into an organization (ORG-CREATE-VENDOR-REVIEW). */
  readonly vendorReview: "approve" | "reject";
}

export const accounts = table<Account>("account");
/** Index: members of this organization whose single-account tag policy is on, the management account not counted (TAG-MODE-EXCLUSIVE). */
export const singleAccountTagPolicyUsers = groupKind("single-account-tag-policy-users");
/** Identifiers of the account checks that find something: `cvm:instance`, … (member-deletion-checks). */
export const findingsOf = groupKind("account-findings");
/** Account checks that could not be completed (MEMBER-DELETE-CHECK-UNRESOLVED). */
export const unresolvedChecksOf = groupKind("account-checks-unresolved");

/** Something an account owns that can be shared: an approval process or a custom secret. */
export interface AccountResource {
  readonly account: string;
  readonly region: string;
  /** `ssm` or `bpaas` can be shared; others exist and are refused. */
  readonly service: string;
  readonly type: string;
  readonly name: string;
  /** May a recipient leave the sharing by itself (SHARE-OUT-ORG-QUIT)? */
  readonly supportsLeaving: boolean;
}

export const accountResources = table<AccountResource>("account-resource");

/** A service-linked role, by `account/name` (ROLE-*). */
export interface ServiceRole {
  readonly account: string;
  readonly name: string;
}

export const serviceRoles = table<ServiceRole>("service-role");
