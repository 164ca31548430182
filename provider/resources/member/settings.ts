import { type Setting, setting } from "../../kernel";

/** Figures without a number in the documents, inferred rules, and readings that the documents leave open. */

export const memberNameSymbols = setting<string>({
  name: "member_name_symbols",
  default: "@&_[]-,+.:、",
  rule: "MEMBER-NAME-FORMAT",
  doc: "The symbols that a member name may hold besides letters, digits and Chinese characters.",
  evidence: "the public API's parameter hints add + . : and the enumeration comma to the symbols of the console",
});

export const memberLimit = setting<number>({
  name: "member_limit",
  default: 0,
  rule: "MEMBER-LIMIT",
  doc: "How many members an organization can have, the management account not counted; 0 means that there is no limit.",
  evidence: "the public API has LimitExceeded.OrganizationMemberOverLimit, without a figure",
});

export const securityInfoMustBeActivated = setting<boolean>({
  name: "security_information_must_be_activated",
  default: true,
  rule: "MEMBER-REMOVE-CREATED-NO-SECINFO",
  doc: "Security information counts as bound only once it is activated; otherwise a pending binding is enough.",
});

export const allowQuitNeedsSelfPay = setting<boolean>({
  name: "allow_quit_needs_self_pay",
  default: true,
  rule: "MEMBER-QUIT-PAY-ON-BEHALF",
  doc: "A member that is paid for cannot be allowed to leave on its own either.",
  evidence: "the public API refuses it with InvalidParameter.AllowQuitIllegal",
});

export const operationReviewsBlockLeaving = setting<boolean>({
  name: "operation_reviews_block_leaving",
  default: true,
  rule: "MEMBER-DELETE-HAS-OPERATION-REVIEW",
  doc: "An operation review holds back removing a member and its quitting as well, not only its deletion.",
  evidence: "the public API refuses all three with UnsupportedOperation.MemberExistOperateProcessNotAllowDelete",
});

export const managementAccountCannotQuit = setting<boolean>({
  name: "management_account_cannot_quit",
  default: true,
  rule: "MEMBER-QUIT-MANAGEMENT-ACCOUNT",
  doc: "That the management account quits is refused by a rule of its own, and not merely because it is no member.",
});

export const oneInvitationPerAccount = setting<boolean>({
  name: "one_invitation_per_account",
  default: true,
  rule: "INVITE-EXISTS",
  doc: "An account with a pending invitation cannot be invited again; otherwise the new invitation takes the place of the old one.",
  evidence: "the public API refuses it with FailedOperation.InvitationExist",
});

export const fundAllocationIsSpecial = setting<boolean>({
  name: "fund_allocation_is_special",
  default: true,
  rule: "FIN-ALLOCATE-SPECIAL",
  doc: "Fund allocation can be granted only to an account for which the vendor has opened it.",
});

export const permissionChangesWaitForConsent = setting<boolean>({
  name: "permission_changes_wait_for_consent",
  default: true,
  rule: "FIN-CONSENT-STATES",
  doc: "While a permission waits for the consent of an invited member, its finance permissions cannot be changed.",
  evidence: "the public API refuses it with FailedOperation.ChangePermissionRecordExist",
});

export const channelCustomersPayThemselves = setting<boolean>({
  name: "channel_customers_pay_themselves",
  default: true,
  rule: "PAY-CHANNEL-SELF-ONLY",
  doc: "Pay-on-behalf is refused where the member or the payer is served through a channel partner, not only the management account.",
  evidence: "the public API has ExistedAgent and ExistedClient for member and payer",
});

export const noPaymentChains = setting<boolean>({
  name: "no_payment_chains",
  default: true,
  rule: "PAY-NO-CHAIN",
  doc: "A payer pays for itself, and a member that pays for others is not paid for.",
});

export const payersStay = setting<boolean>({
  name: "payers_stay",
  default: true,
  rule: "PAY-PAYER-STILL-PAYING",
  doc: "An account that pays for members neither leaves nor loses the role that lets it pay.",
});

export const memberSettings: readonly Setting[] = [
  memberNameSymbols,
  memberLimit,
  securityInfoMustBeActivated,
  allowQuitNeedsSelfPay,
  operationReviewsBlockLeaving,
  managementAccountCannotQuit,
  oneInvitationPerAccount,
  fundAllocationIsSpecial,
  permissionChangesWaitForConsent,
  channelCustomersPayThemselves,
  noPaymentChains,
  payersStay,
];
