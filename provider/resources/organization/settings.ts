import { type Setting, setting } from "../../kernel";

export const createdAccountsStay = setting<boolean>({
  name: "organization_created_accounts_cannot_found",
  default: true,
  rule: "ORG-CREATE-CREATED-ACCOUNT",
  doc: "Whether an account that an organization created is refused an organization of its own.",
  evidence: "CreateOrganization: UnsupportedOperation.CreateMemberNotAllowCreateOrganization",
});

export const deleteNeedsPolicyTypesOff = setting<boolean>({
  name: "organization_delete_needs_policy_types_off",
  default: true,
  rule: "ORG-DELETE-POLICY-TYPES-ON",
  doc: "Whether service control and tag policy have to be switched off before the organization is deleted.",
  evidence: "DeleteOrganization: FailedOperation.OrganizationPolicyIsNotDisabled",
});

export const deleteNeedsNoPayers = setting<boolean>({
  name: "organization_delete_needs_no_payers",
  default: true,
  rule: "ORG-DELETE-PAYER",
  doc: "Whether the management account must not pay for anybody when the organization is deleted.",
  evidence: "DeleteOrganization: FailedOperation.MemberIsDelegatePayerNotAllowDelete",
});

export const organizationSettings: readonly Setting[] = [createdAccountsStay, deleteNeedsPolicyTypesOff, deleteNeedsNoPayers];
