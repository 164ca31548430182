import { setting } from "../../kernel";
import { DOCUMENT_LENGTH } from "./document";

export const scpAllowListed = setting({
  name: "scp_allow_listed",
  default: true,
  rule: "SCP-ALLOWLISTED",
  doc: "Has the vendor opened service control policies for this organization? The newer guide names an allow list, the older one none.",
});

export const scpDeleteWhileDisabled = setting({
  name: "scp_delete_while_disabled",
  default: false,
  rule: "SCP-CREATE-NEEDS-ENABLED",
  doc: "May a service control policy be deleted while service control is off? The guide reads as if it might.",
  evidence: "DeletePolicy answers FailedOperation.OrganizationPolicyIsNotEnabled.",
});

export const scpNamesUnique = setting({
  name: "scp_names_unique",
  default: true,
  rule: "SCP-NAME-UNIQUE",
  doc: "Is the name of a service control policy taken by one policy at most?",
  evidence: "CreatePolicy and UpdatePolicy answer FailedOperation.PolicyNameInUse.",
});

export const scpNameHyphens = setting({
  name: "scp_name_hyphens",
  default: true,
  rule: "SCP-NAME-FORMAT",
  doc: "May names of service control policies have hyphens?",
  evidence:
    "CreatePolicy takes 1 to 128 Chinese characters, letters, digits and underscores, else InvalidParameter.PolicyNameError; that hyphens pass is assumed.",
});

export const scpPoliciesPerTarget = setting({
  name: "scp_policies_per_target",
  default: 5,
  rule: "SCP-TARGET-FULL",
  doc: "The most service control policies bound to one department or member, FullQcloudAccess counted. At least 2, or none could be replaced.",
  evidence: "AttachPolicy answers InvalidParameter.AttachmentFull; the figure is assumed.",
});

export const scpPolicies = setting({
  name: "scp_policies",
  default: 1000,
  rule: "SCP-QUOTA",
  doc: "The most custom service control policies in an organization.",
  evidence: "CreatePolicy answers FailedOperation.PolicyFull; the figure is assumed.",
});

export const scpDocumentLength = setting({
  name: "scp_document_length",
  default: DOCUMENT_LENGTH,
  rule: "SCP-DOCUMENT-LENGTH",
  doc: "The most characters of a policy document, as written.",
  evidence: "CreatePolicy answers InvalidParameter.PolicyDocumentLengthOverLimit; the figure is that of the identity centre.",
});

export const scpOffSkipsCheck = setting({
  name: "scp_off_skips_check",
  default: true,
  rule: "SCP-EVAL-DISABLED",
  doc: "Is access not checked against policies while service control is off? Otherwise nothing would be allowed then.",
});

export const scpManagementExempt = setting({
  name: "scp_management_exempt",
  default: true,
  rule: "SCP-EVAL-MANAGEMENT-EXEMPT",
  doc: "Do policies on Root spare what the management account owns?",
});

export const scpRestrictsRootUser = setting({
  name: "scp_restricts_root_user",
  default: true,
  rule: "SCP-EVAL-ROOT-USER",
  doc: "Do policies restrict the root user of a member too?",
});

export const serviceControlPolicySettings = [
  scpAllowListed,
  scpDeleteWhileDisabled,
  scpNamesUnique,
  scpNameHyphens,
  scpPoliciesPerTarget,
  scpPolicies,
  scpDocumentLength,
  scpOffSkipsCheck,
  scpManagementExempt,
  scpRestrictsRootUser,
];
