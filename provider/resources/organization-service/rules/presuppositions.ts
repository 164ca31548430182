import { type Rule, rule } from "../../../kernel";
import { organizations, SELF } from "../../organization/rows";
import { serviceNamed } from "../catalogue";
import type { DisableService, EnableService, ManageService } from "../operations";
import { organizationServices } from "../rows";

const orgUnknown = rule({
  id: "ORG-UNKNOWN",
  kind: "presupposition",
  refuses: ["enable_service", "disable_service", "list_services", "manage_service"],
  sentence: "organization services are used only where there is an organization",
  advice: "create the organization first",
  cloudCode: "ResourceNotFound.OrganizationNotExist",
  holds: (ask) => ask.exists(organizations, SELF),
});

const serviceUnknown = rule<EnableService | DisableService | ManageService>({
  id: "SERVICE-UNKNOWN",
  kind: "presupposition",
  refuses: ["enable_service", "disable_service", "manage_service"],
  sentence: "the service must be one that is connected with the organization",
  cloudCode: "ResourceNotFound.OrganizationServiceNotExist",
  holds: (_ask, { service }) => serviceNamed(service) !== undefined,
});

const serviceEnabled = rule<EnableService>({
  id: "SERVICE-EXISTS",
  kind: "presupposition",
  refuses: ["enable_service"],
  sentence: "a service that is enabled cannot be enabled once more",
  cloudCode: "InvalidParameter",
  holds: (ask, { service }) => ask.value(organizationServices, service, "status") !== "enabled",
});

const serviceDisabled = rule<DisableService>({
  id: "SERVICE-DISABLED",
  kind: "presupposition",
  refuses: ["disable_service"],
  sentence: "only a service that is enabled can be disabled",
  cloudCode: "InvalidParameter",
  holds: (ask, { service }) => ask.value(organizationServices, service, "status") === "enabled",
});

export const organizationServicePresuppositions: readonly Rule[] = [orgUnknown, serviceUnknown, serviceEnabled, serviceDisabled];
