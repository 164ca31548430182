import { accountPart } from "./areas/account";
import { auditPart } from "./areas/audit";
import { billsPart } from "./areas/bills";
import { discountsPart } from "./areas/discounts";
import { entityChangePart } from "./areas/entity-change";
import { financePart } from "./areas/finance";
import { fundsPart } from "./areas/funds";
import { identityCenterPart } from "./areas/identity-center";
import { invoicesPart } from "./areas/invoices";
import { loginPart } from "./areas/login";
import { messagesPart } from "./areas/messages";
import { overviewPart } from "./areas/overview";
import { paymentsPart } from "./areas/payments";
import { serviceRolesPart } from "./areas/service-roles";
import { tagCompliancePart } from "./areas/tag-compliance";
import { type Kernel, kernelOf, type SettingValue } from "./kernel";
import { delegatedAdminPart } from "./resources/delegated-admin";
import { departmentPart } from "./resources/department";
import { entityAdminPart } from "./resources/entity-admin";
import { memberPart } from "./resources/member";
import { operationReviewPart } from "./resources/operation-review";
import { organizationPart } from "./resources/organization";
import { organizationServicePart } from "./resources/organization-service";
import type { Part } from "./resources/part";
import type { ResourceType } from "./resources/resource-type";
import { serviceControlPolicyPart } from "./resources/service-control-policy";
import { sharedUnitPart } from "./resources/shared-unit";
import { tagPolicyPart } from "./resources/tag-policy";

/** Every folder that brings rules, operations or a resource type: the only list of them. */
export const parts: readonly Part[] = [
  accountPart,
  organizationPart,
  entityAdminPart,
  departmentPart,
  memberPart,
  serviceControlPolicyPart,
  tagPolicyPart,
  sharedUnitPart,
  delegatedAdminPart,
  organizationServicePart,
  operationReviewPart,
  entityChangePart,
  serviceRolesPart,
  loginPart,
  identityCenterPart,
  auditPart,
  messagesPart,
  overviewPart,
  financePart,
  fundsPart,
  invoicesPart,
  billsPart,
  discountsPart,
  paymentsPart,
  tagCompliancePart,
];

/** The resource types, in the order in which the documentation lists them. */
export const resourceTypes: readonly ResourceType[] = parts.flatMap((part) => (part.type === undefined ? [] : [part.type]));

/** The kernel with every rule; `settings` replaces defaults by name. */
export function kernelWith(settings: Readonly<Record<string, SettingValue>> = {}): Kernel {
  return kernelOf({
    operations: parts.flatMap((part) => part.operations),
    rules: parts.flatMap((part) => part.rules),
    effects: parts.flatMap((part) => part.effects),
    settings,
  });
}
