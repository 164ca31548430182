import type { Operation } from "../kernel";
import { delegatedAdminRequests } from "../resources/delegated-admin/wire/requests";
import { departmentRequests } from "../resources/department/wire/requests";
import { memberRequests } from "../resources/member/wire/requests";
import { organizationRequests } from "../resources/organization/wire/requests";
import { serviceControlPolicyRequests } from "../resources/service-control-policy/wire/requests";
import { sharedUnitRequests } from "../resources/shared-unit/wire/requests";
import { tagPolicyRequests } from "../resources/tag-policy/wire/requests";
import type { OperationRequest } from "./asking";
import { consoleOperations } from "./console-operations";

// Each is only ever asked with operations of its own name.
const all = [
  // First, so that what the public API has as well is asked of it.
  ...consoleOperations.map((one) => one.request),
  ...organizationRequests,
  ...departmentRequests,
  ...memberRequests,
  ...serviceControlPolicyRequests,
  ...tagPolicyRequests,
  ...sharedUnitRequests,
  ...delegatedAdminRequests,
] as readonly unknown[] as readonly OperationRequest[];

const byOperation = new Map(all.map((one) => [one.operation, one]));

/** How an operation is asked of the cloud; undefined: there is no way. */
export function requestFor({ name }: Operation): OperationRequest | undefined {
  return byOperation.get(name);
}
