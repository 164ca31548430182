import type { Part } from "../part";
import { creationOperations } from "./creation";
import { editingOperations } from "./editing";
import { invitationOperations } from "./invitation";
import { leavingOperations } from "./leaving";
import { finAllocateSpecial } from "./rules/fin-allocate-special";
import { finConsentStates } from "./rules/fin-consent-states";
import { finCrossEntityAllocate } from "./rules/fin-cross-entity-allocate";
import { finCrossEntityInherit } from "./rules/fin-cross-entity-inherit";
import { finDefaultLocked } from "./rules/fin-default-locked";
import { finInheritCannotUntick } from "./rules/fin-inherit-cannot-untick";
import { finModes } from "./rules/fin-modes";
import { finPermissionSet } from "./rules/fin-permission-set";
import { inviteAcceptAgreement } from "./rules/invite-accept-agreement";
import { inviteAcceptEffect } from "./rules/invite-accept-effect";
import { inviteAcceptEntity } from "./rules/invite-accept-entity";
import { inviteAcceptNoExternalShare } from "./rules/invite-accept-no-external-share";
import { inviteAcceptValid } from "./rules/invite-accept-valid";
import { inviteApplyToJoin } from "./rules/invite-apply-to-join";
import { inviteCancelBeforeAccept } from "./rules/invite-cancel-before-accept";
import { inviteCreatorOnly } from "./rules/invite-creator-only";
import { inviteEntityMatch } from "./rules/invite-entity-match";
import { inviteExpires } from "./rules/invite-expires";
import { inviteFields } from "./rules/invite-fields";
import { inviteList3Months } from "./rules/invite-list-3-months";
import { inviteListOutsideOnly } from "./rules/invite-list-outside-only";
import { inviteRejectEffect } from "./rules/invite-reject-effect";
import { inviteRemovedCanRejoin } from "./rules/invite-removed-can-rejoin";
import { inviteSingleOrg } from "./rules/invite-single-org";
import { inviteStates } from "./rules/invite-states";
import { inviteTargetEntityKind } from "./rules/invite-target-entity-kind";
import { inviteTargetNotInOrg } from "./rules/invite-target-not-in-org";
import { inviteTargetVerified } from "./rules/invite-target-verified";
import { memberCreateCreator } from "./rules/member-create-creator";
import { memberCreateCurrentEntity } from "./rules/member-create-current-entity";
import { memberCreateFields } from "./rules/member-create-fields";
import { memberCreateOtherEntity } from "./rules/member-create-other-entity";
import { memberCreateQuitOff } from "./rules/member-create-quit-off";
import { memberCreateReviewStates } from "./rules/member-create-review-states";
import { memberDeleteAccountResources } from "./rules/member-delete-account-resources";
import { memberDeleteCheckUnresolved } from "./rules/member-delete-check-unresolved";
import { memberDeleteConfirmName } from "./rules/member-delete-confirm-name";
import { memberDeleteCreatedOnly } from "./rules/member-delete-created-only";
import { memberDeleteEffect } from "./rules/member-delete-effect";
import { memberDeleteFlow } from "./rules/member-delete-flow";
import { memberDeleteHasOperationReview } from "./rules/member-delete-has-operation-review";
import { memberDeleteIrreversible } from "./rules/member-delete-irreversible";
import { memberDeleteIsDelegatedAdmin } from "./rules/member-delete-is-delegated-admin";
import { memberDeleteIsEntityAdmin } from "./rules/member-delete-is-entity-admin";
import { memberDeleteIsShareAdmin } from "./rules/member-delete-is-share-admin";
import { memberDeleteOperator } from "./rules/member-delete-operator";
import { memberDeletePayExit } from "./rules/member-delete-pay-exit";
import { memberDeletePermissionOff } from "./rules/member-delete-permission-off";
import { memberDeletionPermissionDefault } from "./rules/member-deletion-permission-default";
import { memberDeletionPermissionOperator } from "./rules/member-deletion-permission-operator";
import { memberDeletionPermissionToggle } from "./rules/member-deletion-permission-toggle";
import { memberEditFields } from "./rules/member-edit-fields";
import { memberEvictConditions } from "./rules/member-evict-conditions";
import { memberLeaveEffects } from "./rules/member-leave-effects";
import { memberCountLimit } from "./rules/member-limit";
import { memberNameFormat } from "./rules/member-name-format";
import { memberNameUnique } from "./rules/member-name-unique";
import { memberQuitCreated } from "./rules/member-quit-created";
import { memberQuitFlagNeedsSecinfo } from "./rules/member-quit-flag-needs-secinfo";
import { memberQuitIsDelegatedAdmin } from "./rules/member-quit-is-delegated-admin";
import { memberQuitIsEntityAdmin } from "./rules/member-quit-is-entity-admin";
import { memberQuitIsShareAdmin } from "./rules/member-quit-is-share-admin";
import { memberQuitManagementAccount } from "./rules/member-quit-management-account";
import { memberQuitNotAllowed } from "./rules/member-quit-not-allowed";
import { memberQuitPayOnBehalf } from "./rules/member-quit-pay-on-behalf";
import { memberQuitRestrict } from "./rules/member-quit-restrict";
import { memberQuitSelf } from "./rules/member-quit-self";
import { memberRemoveAdminAccount } from "./rules/member-remove-admin-account";
import { memberRemoveAnytime } from "./rules/member-remove-anytime";
import { memberRemoveCreatedNoSecinfo } from "./rules/member-remove-created-no-secinfo";
import { memberRemoveEffect } from "./rules/member-remove-effect";
import { memberRemoveIsDelegatedAdmin } from "./rules/member-remove-is-delegated-admin";
import { memberRemoveIsEntityAdmin } from "./rules/member-remove-is-entity-admin";
import { memberRemoveIsShareAdmin } from "./rules/member-remove-is-share-admin";
import { memberRemovePayOnBehalf } from "./rules/member-remove-pay-on-behalf";
import { memberRemoveVsDelete } from "./rules/member-remove-vs-delete";
import { memberSingleManagerAuthority } from "./rules/member-single-manager-authority";
import { memberViewFields } from "./rules/member-view-fields";
import { payAccountDiscountMember } from "./rules/pay-account-discount-member";
import { payAccountDiscountPayer } from "./rules/pay-account-discount-payer";
import { payAdmissionConditions } from "./rules/pay-admission-conditions";
import { payChannelSelfOnly } from "./rules/pay-channel-self-only";
import { payDefaultSelf } from "./rules/pay-default-self";
import { payExitConditions } from "./rules/pay-exit-conditions";
import { payModes } from "./rules/pay-modes";
import { payNoChain } from "./rules/pay-no-chain";
import { payPayerCandidates } from "./rules/pay-payer-candidates";
import { payPayerStillPaying } from "./rules/pay-payer-still-paying";
import { paySameEntity } from "./rules/pay-same-entity";
import {
  accountUnknown,
  creationUnknown,
  invitationExists,
  invitationUnknown,
  memberExists,
  memberItself,
  memberOrganizationUnknown,
  memberUnknown,
  timeExpires,
  vendorEvicts,
} from "./rules/presuppositions";
import { secinfoActivatedEnables } from "./rules/secinfo-activated-enables";
import { secinfoCreatedOnly } from "./rules/secinfo-created-only";
import { secinfoEmailUnique } from "./rules/secinfo-email-unique";
import { secinfoExpireFails } from "./rules/secinfo-expire-fails";
import { secinfoFailedEmailBurnt } from "./rules/secinfo-failed-email-burnt";
import { secinfoFields } from "./rules/secinfo-fields";
import { secinfoLink15d } from "./rules/secinfo-link-15d";
import { secinfoModifyLimit } from "./rules/secinfo-modify-limit";
import { secinfoNoUnbind } from "./rules/secinfo-no-unbind";
import { secinfoResendInValidity } from "./rules/secinfo-resend-in-validity";
import { secinfoStates } from "./rules/secinfo-states";
import { securityOperations } from "./security";
import { memberSettings } from "./settings";
import { memberType } from "./type";

export const memberPart: Part = {
  operations: [...creationOperations, ...invitationOperations, ...editingOperations, ...leavingOperations, ...securityOperations],
  // Within a kind, in the order in which a person would want to hear of them: what is asked for, then whom it concerns, then what is in the way.
  rules: [
    memberOrganizationUnknown,
    memberUnknown,
    memberExists,
    creationUnknown,
    accountUnknown,
    invitationUnknown,
    invitationExists,
    memberItself,
    vendorEvicts,
    timeExpires,
    memberCreateCreator,
    inviteCreatorOnly,
    memberSingleManagerAuthority,
    memberEditFields,
    memberQuitSelf,
    memberDeleteOperator,
    memberDeletionPermissionOperator,
    inviteListOutsideOnly,
    inviteApplyToJoin,
    memberCreateReviewStates,
    inviteStates,
    secinfoStates,
    secinfoExpireFails,
    finConsentStates,
    memberEvictConditions,
    memberCreateFields,
    inviteFields,
    inviteTargetNotInOrg,
    inviteTargetVerified,
    inviteTargetEntityKind,
    inviteEntityMatch,
    inviteAcceptValid,
    inviteAcceptEntity,
    inviteAcceptNoExternalShare,
    inviteAcceptAgreement,
    inviteCancelBeforeAccept,
    memberNameUnique,
    memberQuitFlagNeedsSecinfo,
    secinfoCreatedOnly,
    secinfoFields,
    secinfoFailedEmailBurnt,
    secinfoEmailUnique,
    secinfoResendInValidity,
    finPermissionSet,
    finDefaultLocked,
    finInheritCannotUntick,
    finCrossEntityAllocate,
    finCrossEntityInherit,
    finAllocateSpecial,
    payModes,
    payChannelSelfOnly,
    paySameEntity,
    payPayerCandidates,
    payNoChain,
    payAccountDiscountMember,
    payAccountDiscountPayer,
    payAdmissionConditions,
    payExitConditions,
    memberRemoveAdminAccount,
    memberRemoveIsDelegatedAdmin,
    memberRemoveIsShareAdmin,
    memberQuitManagementAccount,
    memberQuitIsDelegatedAdmin,
    memberQuitIsShareAdmin,
    memberDeleteCreatedOnly,
    memberDeletePermissionOff,
    memberDeleteIsDelegatedAdmin,
    memberDeleteIsEntityAdmin,
    memberDeleteIsShareAdmin,
    memberDeleteHasOperationReview,
    payPayerStillPaying,
    memberRemovePayOnBehalf,
    memberRemoveIsEntityAdmin,
    memberRemoveCreatedNoSecinfo,
    memberQuitPayOnBehalf,
    memberQuitIsEntityAdmin,
    memberQuitCreated,
    memberQuitNotAllowed,
    memberDeletePayExit,
    memberDeleteAccountResources,
    memberDeleteCheckUnresolved,
    memberDeleteConfirmName,
    memberNameFormat,
    memberCountLimit,
    inviteSingleOrg,
    inviteExpires,
    secinfoModifyLimit,
    secinfoLink15d,
    memberDeleteFlow,
  ],
  effects: [
    inviteAcceptEffect,
    inviteRejectEffect,
    inviteRemovedCanRejoin,
    memberCreateCurrentEntity,
    memberCreateOtherEntity,
    memberDeleteEffect,
    memberLeaveEffects,
    memberRemoveEffect,
  ],
  facts: [
    memberDeletionPermissionDefault,
    memberDeletionPermissionToggle,
    finModes,
    inviteList3Months,
    memberCreateQuitOff,
    memberDeleteIrreversible,
    memberQuitRestrict,
    memberRemoveAnytime,
    memberRemoveVsDelete,
    memberViewFields,
    payDefaultSelf,
    secinfoActivatedEnables,
    secinfoNoUnbind,
  ],
  settings: memberSettings,
  type: memberType,
};
