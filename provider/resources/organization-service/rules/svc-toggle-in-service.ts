import { groupOf, rule } from "../../../kernel";
import { delegatedAdminsOf } from "../../delegated-admin/rows";
import { actingAccount, isManagement } from "../../organization/actors";
import type { DisableService, EnableService } from "../operations";

/**
 * Guide, "organization service management overview". The organization console belongs to the management account; in a service's own
 * console or API its delegated admins act as well, and so does the service itself (SVC-AUTO-STATUS).
 */
export const svcToggleInService = rule<EnableService | DisableService>({
  id: "SVC-TOGGLE-IN-SERVICE",
  kind: "permission",
  refuses: ["enable_service", "disable_service"],
  sentence:
    "delegated admins switch their service in its own console or API; in the organization console only the management account does",
  advice: "switch it in the console or API of the service",
  cloudCode: "UnauthorizedOperation",
  holds(ask, operation) {
    if (isManagement(ask, operation)) return true;
    if (operation.through === "organization") return false;
    if (operation.by?.kind === "system") return true;
    const acting = actingAccount(ask, operation);
    return acting !== undefined && ask.has(groupOf(delegatedAdminsOf, operation.service), acting);
  },
});
