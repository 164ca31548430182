import { type Setting, setting } from "../../kernel";

export const assignedPermissionsStay = setting<boolean>({
  name: "login_permission_in_use_stays",
  default: true,
  rule: "LOGIN-PERMISSION-DELETE-ASSIGNED",
  doc: "A custom login permission cannot be deleted while it is configured on a member; otherwise it is taken from every member with its deletion.",
  evidence: "DeleteOrganizationIdentity: FailedOperation.OrganizationIdentityInUsed",
});

export const authorizedPermissionsStay = setting<boolean>({
  name: "login_permission_authorized_stays",
  default: true,
  rule: "LOGIN-UNASSIGN-AUTHORIZED",
  doc: "A login permission cannot be taken from a member that an authorization with it covers; otherwise the authorizations lose the member.",
  evidence: "DeleteOrganizationMemberAuthIdentity: FailedOperation.MemberIdentityAuthUsed",
});

export const deletionEndsLogins = setting<boolean>({
  name: "authorization_deletion_ends_logins",
  default: true,
  rule: "LOGIN-DELETE-POLICY-EFFECT",
  doc: "Whoever is logged in through an authorization is logged out when it is deleted.",
});

export const loginReleasedAt = setting<number>({
  name: "login_released_at",
  default: 0,
  rule: "LOGIN-LEGACY-INVITED",
  doc: "When logging in to member accounts was released, in milliseconds since 1970: accounts invited before need the vendor to open it. 0: no account is that old.",
});

export const permissionsPerCall = setting<number>({
  name: "login_permissions_per_call",
  default: 5,
  rule: "LOGIN-CONFIGURE-BATCH-5",
  doc: "How many login permissions can be configured at once; 0 means that there is no limit.",
  evidence: "CreateOrganizationMemberAuthIdentity: at most 5 IdentityIds",
});

export const membersPerAuthorizationCall = setting<number>({
  name: "authorization_members_per_call",
  default: 10,
  rule: "LOGIN-AUTH-BATCH",
  doc: "How many members can be named when an authorization is created or changed; 0 means that there is no limit.",
  evidence: "CreateOrganizationMembersPolicy and UpdateOrganizationMembersPolicy: at most 10 MemberUins",
});

export const subjectsPerAuthorizationCall = setting<number>({
  name: "authorization_subjects_per_call",
  default: 5,
  rule: "LOGIN-AUTH-BATCH",
  doc: "To how many sub-users and user groups an authorization can be given at once; 0 means that there is no limit.",
  evidence: "BindOrganizationPolicySubAccount: at most 5 OrgSubAccountUins",
});

export const permissionNamesAreUnique = setting<boolean>({
  name: "login_permission_names_are_unique",
  default: true,
  rule: "LOGIN-NAME-UNIQUE",
  doc: "Two login permissions of an organization cannot have one name.",
  evidence: "CreateOrganizationIdentity: FailedOperation.OrganizationIdentityNameUsed",
});

export const loginSettings: readonly Setting[] = [
  assignedPermissionsStay,
  authorizedPermissionsStay,
  deletionEndsLogins,
  loginReleasedAt,
  permissionsPerCall,
  membersPerAuthorizationCall,
  subjectsPerAuthorizationCall,
  permissionNamesAreUnique,
];
