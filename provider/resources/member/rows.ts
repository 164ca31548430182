import { groupKind, table } from "../../kernel";

export const financePermissions = [
  "view_bills",
  "view_balance",
  "allocate_funds",
  "consolidate_bills",
  "invoice",
  "inherit_offer",
  "cost_analysis",
  "credit_limit",
  "budget",
] as const;
export type FinancePermission = (typeof financePermissions)[number];

export type PaymentMode = "self_pay" | "pay_on_behalf";

/** A member account; its id is the account id. */
export interface Member {
  readonly name: string;
  readonly description: string;
  readonly joinMethod: "created" | "invited";
  /** Milliseconds since 1970. */
  readonly joinedAt: number;
  readonly department: string;
  readonly allowQuit: boolean;
  /** Sorted; view_bills and view_balance are always in it. */
  readonly financePermissions: readonly FinancePermission[];
  /** Granted after joining to an invited member that has not consented yet (FIN-CONSENT-STATES). Sorted. */
  readonly unconfirmedPermissions: readonly FinancePermission[];
  readonly paymentMode: PaymentMode;
  /** The account that pays; null on self-pay. */
  readonly payer: string | null;
}

export const members = table<Member>("member");
/** Index: the member that holds a name in the organization. */
export const memberNames = table<{ readonly member: string }>("member-name");
/** Tags of a member; no row: none. They belong to the wire alone, so far nobody declares them. */
export const memberTags = table<{ readonly tags: Readonly<Record<string, string>> }>("member-tags");
/** Members that an account pays for. */
export const paidBy = groupKind("paid-by");
/** When the deletion check last passed for a member (MEMBER-DELETE-FLOW). */
export const deletionChecks = table<{ readonly passedAt: number }>("deletion-check");

/** Security information of a created member, by account id; no row means unbound. */
export interface SecurityInformation {
  readonly state: "pending" | "activated" | "failed";
  readonly email: string;
  readonly mobile: string;
  /** Milliseconds since 1970 of the latest submission; its link is valid for 15 days. */
  readonly submittedAt: number;
  /** Modifications since the first submission. */
  readonly modifications: number;
}

export const securityInformation = table<SecurityInformation>("security-information");
/** Index: who holds an e-mail address, or that it is burnt for good (`holder` null, SECINFO-FAILED-EMAIL-BURNT). */
export const securityEmails = table<{ readonly holder: string | null; readonly burnt: boolean }>("security-email");

export interface Invitation {
  readonly account: string;
  readonly memberName: string;
  readonly description: string;
  readonly department: string;
  readonly financePermissions: readonly FinancePermission[];
  readonly paymentMode: PaymentMode;
  readonly payer: string | null;
  readonly allowQuit: boolean;
  readonly createdAt: number;
  readonly state: "pending" | "accepted" | "rejected" | "cancelled" | "expired";
  /** What the member carries once it has joined. */
  readonly tags?: Readonly<Record<string, string>>;
}

export const invitations = table<Invitation>("invitation");
/** Index: the pending invitation of an account. */
export const pendingInvitations = table<{ readonly invitation: string }>("pending-invitation");
/** Ids of all invitations that an account received, and of all that the organization sent, those that are over included. */
export const invitationsTo = groupKind("invitations-to");
export const allInvitations = groupKind("invitations");
/** Ids of all invitations that are pending. */
export const allPendingInvitations = groupKind("invitations-pending");

/** A member asked for on behalf of another entity, decided by that entity's admin. Its id is the id that the member will have. */
export interface CreationRequest {
  readonly memberName: string;
  readonly description: string;
  readonly entity: string;
  readonly department: string;
  readonly financePermissions: readonly FinancePermission[];
  readonly paymentMode: PaymentMode;
  readonly payer: string | null;
  readonly state: "pending" | "approved" | "rejected";
  readonly accountName?: string;
  readonly tags?: Readonly<Record<string, string>>;
}

export const creationRequests = table<CreationRequest>("creation-request");
/** Ids of all creation requests that are pending. */
export const allPendingCreations = groupKind("creation-requests-pending");
