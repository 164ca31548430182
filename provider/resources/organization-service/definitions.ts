import { defineOperation, type OperationDefinition } from "../../kernel";
import { organizations, SELF } from "../organization/rows";
import { serviceTitle } from "./catalogue";
import type { DisableService, EnableService, ListServices, ManageService } from "./operations";
import { organizationServices } from "./rows";

const aService = ({ service }: { readonly service: string }) => ({ table: organizationServices.name, id: service });

/** From when on the service may read the organization is SVC-ENABLE-EFFECT. */
const enableService = defineOperation<EnableService>({
  name: "enable_service",
  reversible: true,
  verb: "change",
  subject: aService,
  describe: ({ service }) => `enable multi-account management in ${serviceTitle(service)}`,
  transition: (_ask, write, { service }) => write.put(organizationServices, service, { status: "disabled" }),
});

/** Irreversible: the service deletes what belonged to the integration (SVC-DISABLE-EFFECT). */
const disableService = defineOperation<DisableService>({
  name: "disable_service",
  reversible: false,
  verb: "delete",
  subject: aService,
  describe: ({ service }) => `disable multi-account management in ${serviceTitle(service)}, which deletes its integration data`,
  transition: (_ask, write, { service }) => write.set(organizationServices, service, { status: "disabled" }),
});

/** API: ListOrganizationService. */
const listServices = defineOperation<ListServices>({
  name: "list_services",
  reversible: true,
  verb: "change",
  subject: () => ({ table: organizations.name, id: SELF }),
  describe: () => "list the services that are connected with the organization",
  transition: () => undefined,
});

const manageService = defineOperation<ManageService>({
  name: "manage_service",
  reversible: true,
  verb: "change",
  subject: aService,
  describe: ({ service }) => `work across members in ${serviceTitle(service)}`,
  transition: () => undefined,
});

export const organizationServiceOperations: readonly OperationDefinition[] = [
  enableService,
  disableService,
  listServices,
  manageService,
];
