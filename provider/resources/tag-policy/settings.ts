import { setting } from "../../kernel";
import { DOCUMENT_LENGTH } from "./document";

export const tagMemberModeBlocks = setting({
  name: "tag_member_mode_blocks",
  default: true,
  rule: "TAG-MODE-EXCLUSIVE",
  doc: "Does the single-account tag policy of a member, and not only that of the management account, keep the organization's off?",
  evidence: "EnablePolicyType answers FailedOperation.PolicyEnableInvalid when a member has its own.",
});

export const tagManagementOnlySetting = setting({
  name: "tag_management_only",
  default: true,
  rule: "TAG-MANAGEMENT-ONLY",
  doc: "Are tag policies managed and bound by the management account alone, as they are switched on by it alone?",
  evidence: "The actions on policies answer InvalidParameter.OrganizationMemberNotManager.",
});

export const tagEnableBeforeUseRequired = setting({
  name: "tag_enable_before_use",
  default: true,
  rule: "TAG-ENABLE-BEFORE-USE",
  doc: "Must multi-account tag policy be on before tag policies are created, changed, bound, unbound or deleted?",
  evidence: "The actions on policies answer FailedOperation.OrganizationPolicyIsNotEnabled.",
});

export const tagDeleteWhileDisabled = setting({
  name: "tag_delete_while_disabled",
  default: false,
  rule: "TAG-ENABLE-BEFORE-USE",
  doc: "May a tag policy be deleted while multi-account tag policy is off?",
  evidence: "DeletePolicy answers FailedOperation.OrganizationPolicyIsNotEnabled.",
});

export const tagPolicyNamesUnique = setting({
  name: "tag_policy_names_unique",
  default: true,
  rule: "TAG-NAME-UNIQUE",
  doc: "Is the name of a tag policy taken by one tag policy at most?",
  evidence: "CreatePolicy and UpdatePolicy answer FailedOperation.PolicyNameInUse.",
});

export const tagPolicyNameHyphens = setting({
  name: "tag_policy_name_hyphens",
  default: true,
  rule: "TAG-CREATE-FIELDS",
  doc: "May names of tag policies have hyphens?",
  evidence:
    "CreatePolicy takes 1 to 128 Chinese characters, letters, digits and underscores, else InvalidParameter.PolicyNameError; that hyphens pass is assumed.",
});

export const tagPoliciesPerTarget = setting({
  name: "tag_policies_per_target",
  default: 10,
  rule: "TAG-TARGET-FULL",
  doc: "The most tag policies bound to one department or member.",
  evidence: "AttachPolicy answers InvalidParameter.AttachmentFull; the figure is assumed.",
});

export const tagPolicyQuota = setting({
  name: "tag_policies",
  default: 1000,
  rule: "TAG-QUOTA",
  doc: "The most tag policies in an organization.",
  evidence: "CreatePolicy answers LimitExceeded.TagPolicy; the figure is assumed.",
});

export const tagDocumentLength = setting({
  name: "tag_document_length",
  default: DOCUMENT_LENGTH,
  rule: "TAG-DOCUMENT-LENGTH",
  doc: "The most characters of a tag policy, as written.",
  evidence:
    "CreatePolicy answers InvalidParameter.PolicyDocumentLengthOverLimit; the figure is that of service control policies.",
});

export const tagVendorKeysReserved = setting({
  name: "tag_vendor_keys_reserved",
  default: true,
  rule: "TAG-KEY-RESERVED-PREFIX",
  doc: "Are the tag keys `qcloud` and `tencent` reserved, besides the prefixes?",
  evidence: "CreatePolicy answers InvalidParameter.ReservedTagKey for qcloud, tencent and project.",
});

export const tagPolicySettings = [
  tagMemberModeBlocks,
  tagManagementOnlySetting,
  tagEnableBeforeUseRequired,
  tagDeleteWhileDisabled,
  tagPolicyNamesUnique,
  tagPolicyNameHyphens,
  tagPoliciesPerTarget,
  tagPolicyQuota,
  tagDocumentLength,
  tagVendorKeysReserved,
];
