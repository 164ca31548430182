import { accountConsole } from "../areas/account/wire/console";
import { auditConsole } from "../areas/audit/wire/console";
import { billsConsole } from "../areas/bills/wire/console";
import { discountsConsole } from "../areas/discounts/wire/console";
import { entityChangeConsole } from "../areas/entity-change/wire/console";
import { financeConsole } from "../areas/finance/wire/console";
import { fundsConsole } from "../areas/funds/wire/console";
import { invoicesConsole } from "../areas/invoices/wire/console";
import { loginConsole, loginLooks } from "../areas/login/wire/console";
import { messagesConsole } from "../areas/messages/wire/console";
import { overviewConsole } from "../areas/overview/wire/console";
import { paymentsConsole } from "../areas/payments/wire/console";
import { serviceRolesConsole } from "../areas/service-roles/wire/console";
import { tagComplianceConsole } from "../areas/tag-compliance/wire/console";
import { departmentConsole } from "../resources/department/wire/console";
import { entityAdminConsole } from "../resources/entity-admin/wire/console";
import { memberConsole } from "../resources/member/wire/console";
import { operationReviewConsole, operationReviewLooks } from "../resources/operation-review/wire/console";
import { organizationConsole, organizationLooks } from "../resources/organization/wire/console";
import { organizationServiceConsole } from "../resources/organization-service/wire/console";
import { sharedUnitConsole } from "../resources/shared-unit/wire/console";
import type { Action } from "./action";
import type { ConsoleOperation } from "./console";

/** Every operation of the service `console`: the only list of the folders that bring them. */
export const consoleOperations: readonly ConsoleOperation[] = [
  ...organizationConsole,
  ...departmentConsole,
  ...entityAdminConsole,
  ...organizationServiceConsole,
  ...operationReviewConsole,
  ...accountConsole,
  ...entityChangeConsole,
  ...serviceRolesConsole,
  ...auditConsole,
  ...messagesConsole,
  ...overviewConsole,
  ...financeConsole,
  ...fundsConsole,
  ...billsConsole,
  ...invoicesConsole,
  ...discountsConsole,
  ...paymentsConsole,
  ...tagComplianceConsole,
  ...memberConsole,
  ...sharedUnitConsole,
  ...loginConsole,
];

/** Every look of the service `console`. */
export const consoleLooks: readonly Action[] = [...organizationLooks, ...operationReviewLooks, ...loginLooks];
