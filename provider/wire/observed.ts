import { accountObserving } from "../areas/account/wire/observing";
import { delegatedAdminObserving } from "../resources/delegated-admin/wire/observing";
import { departmentObserving } from "../resources/department/wire/observing";
import { memberObserving } from "../resources/member/wire/observing";
import { organizationObserving } from "../resources/organization/wire/observing";
import { serviceControlPolicyObserving } from "../resources/service-control-policy/wire/observing";
import { tagPolicyObserving } from "../resources/tag-policy/wire/observing";
import type { Observing } from "./observing";

/** What is read of an organization, each after those that it builds on. */
export const observed: readonly Observing[] = [
  organizationObserving,
  departmentObserving,
  memberObserving,
  accountObserving,
  serviceControlPolicyObserving,
  tagPolicyObserving,
  delegatedAdminObserving,
];
