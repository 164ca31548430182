// Generated from the resource types by `npm run generate`; do not edit.

export type { AdoptArgs } from "./adopt";
export { getOrganization, getOrganizationOutput, type GetOrganizationResult, getDepartments, getDepartmentsOutput, type GetDepartmentsArgs, type GetDepartmentsOutputArgs, type GetDepartmentsResult, type GetDepartmentsDepartment, getMembers, getMembersOutput, type GetMembersArgs, type GetMembersOutputArgs, type GetMembersResult, type GetMembersMember, getEffectivePolicies, getEffectivePoliciesOutput, type GetEffectivePoliciesArgs, type GetEffectivePoliciesOutputArgs, type GetEffectivePoliciesResult, type GetEffectivePoliciesServiceControlPolicy, type GetEffectivePoliciesTagPolicy, getServices, getServicesOutput, type GetServicesResult, type GetServicesService, getDelegatedAdmins, getDelegatedAdminsOutput, type GetDelegatedAdminsArgs, type GetDelegatedAdminsOutputArgs, type GetDelegatedAdminsResult, type GetDelegatedAdminsDelegatedAdmin, getMemberAccess, getMemberAccessOutput, type GetMemberAccessArgs, type GetMemberAccessOutputArgs, type GetMemberAccessResult } from "./functions";
export { Provider, type ProviderArgs } from "./provider";
export { Organization, type OrganizationArgs, type OrganizationState } from "./organization";
export { EntityAdmin, type EntityAdminArgs, type EntityAdminState } from "./entity-admin";
export { Department, type DepartmentArgs, type DepartmentState } from "./department";
export { Member, type MemberArgs, type MemberState, type MemberSecurityInformation, type MemberSecurityInformationArgs } from "./member";
export { ServiceControlPolicy, type ServiceControlPolicyArgs, type ServiceControlPolicyState } from "./service-control-policy";
export { TagPolicy, type TagPolicyArgs, type TagPolicyState } from "./tag-policy";
export { SharedUnit, type SharedUnitArgs, type SharedUnitState } from "./shared-unit";
export { DelegatedAdmin, type DelegatedAdminArgs, type DelegatedAdminState } from "./delegated-admin";
export { OrganizationService, type OrganizationServiceArgs, type OrganizationServiceState } from "./organization-service";
export { OperationReview, type OperationReviewArgs, type OperationReviewState } from "./operation-review";
