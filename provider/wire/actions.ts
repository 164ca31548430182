import { financeActions } from "../areas/finance/wire/actions";
import { identityCenterActions } from "../areas/identity-center/wire/actions";
import { loginActions } from "../areas/login/wire/actions";
import { policyActions } from "../areas/policies/wire/actions";
import { tagComplianceActions } from "../areas/tag-compliance/wire/actions";
import { delegatedAdminActions } from "../resources/delegated-admin/wire/actions";
import { departmentActions } from "../resources/department/wire/actions";
import { entityAdminActions } from "../resources/entity-admin/wire/actions";
import { memberActions } from "../resources/member/wire/actions";
import { organizationActions } from "../resources/organization/wire/actions";
import { formerActions } from "../resources/organization/wire/former";
import { sharedUnitActions } from "../resources/shared-unit/wire/actions";
import type { Action } from "./action";
import { consoleLooks, consoleOperations } from "./console-operations";

/** Every action that is answered: the only list of the folders that bring them. */
export const actions: readonly Action[] = [
  ...organizationActions,
  ...entityAdminActions,
  ...departmentActions,
  ...memberActions,
  ...policyActions,
  ...sharedUnitActions,
  ...delegatedAdminActions,
  ...financeActions,
  ...tagComplianceActions,
  ...identityCenterActions,
  ...formerActions,
  ...consoleOperations.map(({ action }) => action),
  ...consoleLooks,
  ...loginActions,
];
