// Generated from constructs/index.ts by `npm run generate`: the same, for cdktn.
export { Condition, type ConditionKey, type ConditionOperator, type GeneralKey, type Operand } from "../../conditions";
export type { Adopt } from "./declare";
export { DelegatedAdmin, type DelegatedAdminProps } from "./delegated-admin";
export { Department, type DepartmentProps } from "./department";
export { EntityAdmin, type EntityAdminProps } from "./entity-admin";
export { OrgplaneProvider } from "./bindings/provider";
export { Member, type MemberProps } from "./member";
export { OperationReview, type OperationReviewProps } from "./operation-review";
export { Organization, type OrganizationProps } from "./organization";
export { OrganizationService, type OrganizationServiceProps } from "./organization-service";
export { OrganizationStack, type OrganizationStackProps } from "./organization-stack";
export { type ActionPattern, type Effect, PolicyDocument, type ResourcePattern, Statement } from "../../policy-document";
export { ServiceControlPolicy, type ServiceControlPolicyProps } from "./service-control-policy";
export { type Recipient, SharedUnit, type SharedUnitProps } from "./shared-unit";
export { TagPolicy, type TagPolicyProps } from "./tag-policy";
export { TagPolicyDocument, TagRule } from "../../tag-policy-document";
export type { Policy, PolicyTarget, PolicyTargetProps } from "./targets";
export { Testing } from "./testing";
