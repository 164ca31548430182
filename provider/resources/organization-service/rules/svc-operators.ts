import { groupOf, rule } from "../../../kernel";
import { delegatedAdminsOf } from "../../delegated-admin/rows";
import { actingAccount, isManagement } from "../../organization/actors";
import type { EnableService, ManageService } from "../operations";

/** Guides, "organization service management overview"; management-account agreement, clause 3.6.2. By itself a service acts as the system. */
export const svcOperators = rule<EnableService | ManageService>({
  id: "SVC-OPERATORS",
  kind: "permission",
  refuses: ["enable_service", "manage_service"],
  sentence: "the multi-account functions of a service are used by the management account or by a delegated admin of that service",
  advice: "act as the management account, or make the account a delegated admin of the service",
  cloudCode: "UnauthorizedOperation",
  holds(ask, operation) {
    if (isManagement(ask, operation)) return true;
    if (operation.name === "enable_service" && operation.by?.kind === "system") return true;
    const acting = actingAccount(ask, operation);
    return acting !== undefined && ask.has(groupOf(delegatedAdminsOf, operation.service), acting);
  },
});
