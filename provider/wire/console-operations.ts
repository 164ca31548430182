import { entityAdminConsole } from "../resources/entity-admin/wire/console";
import { operationReviewConsole } from "../resources/operation-review/wire/console";
import { organizationConsole } from "../resources/organization/wire/console";
import { organizationServiceConsole } from "../resources/organization-service/wire/console";
import type { ConsoleOperation } from "./console";

/** Every operation of the service `console`: the only list of the folders that bring them. */
export const consoleOperations: readonly ConsoleOperation[] = [
  ...organizationConsole,
  ...entityAdminConsole,
  ...organizationServiceConsole,
  ...operationReviewConsole,
];
