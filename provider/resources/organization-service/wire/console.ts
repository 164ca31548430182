import { type ConsoleOperation, consoleOperation, words } from "../../../wire/console";
import { type DisableService, type EnableService, type ManageService, switchingPlaces } from "../operations";

const service = words("Product", "service", "Short product code of the service.");
const through = {
  ...words("Through", "through", "Where it is switched: in the organization's console or in the service's own."),
  enum: switchingPlaces,
};

export const organizationServiceConsole: readonly ConsoleOperation[] = [
  consoleOperation<EnableService>({
    operation: "enable_service",
    action: "EnableOrganizationService",
    summary: "Enable the multi-account management of a service.",
    fields: [service, through],
  }),
  consoleOperation<DisableService>({
    operation: "disable_service",
    action: "DisableOrganizationService",
    summary: "Disable the multi-account management of a service; what it has integrated is deleted.",
    fields: [service, through],
  }),
  consoleOperation<ManageService>({
    operation: "manage_service",
    action: "ManageOrganizationService",
    summary: "Let a service act in members.",
    fields: [
      { name: "Product", argument: "service", type: "string", doc: "Short product code." },
      { name: "MemberUins", argument: "members", type: "string[]", required: false, doc: "The members." },
    ],
  }),
];
