import { rule } from "../../../kernel";
import { serviceNamed } from "../catalogue";
import type { DisableService, EnableService } from "../operations";

/** Guide of 2024, "organization service management overview"; the one of 2023 has no service that can be switched there. */
export const svcToggleBillingOnly = rule<EnableService | DisableService>({
  id: "SVC-TOGGLE-BILLING-ONLY",
  kind: "precondition",
  refuses: ["enable_service", "disable_service"],
  sentence: "only Billing can be enabled and disabled in the organization console",
  advice: "switch other services in their own console or API",
  cloudCode: "UnsupportedOperation",
  holds: (_ask, { service, through }) => through === "service" || serviceNamed(service)?.switchedInConsole === true,
});
