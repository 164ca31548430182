import { table } from "../../kernel";

export interface OrganizationService {
  readonly status: "enabled" | "disabled";
}

/** By service name; no row means disabled. */
export const organizationServices = table<OrganizationService>("organization-service");

/** SVC-CATALOGUE, SVC-INTEGRATED-SIX, DELEGATE-QUOTA, SVC-TOGGLE-BILLING-ONLY. */
export const serviceCatalogue = {
  csip: { title: "cloud security platform", delegatedAdmins: 5, switchedInConsole: false },
  cloudaudit: { title: "CloudAudit", delegatedAdmins: 5, switchedInConsole: false },
  control_center: { title: "Control Center", delegatedAdmins: 6, switchedInConsole: false },
  billing: { title: "Billing", delegatedAdmins: 5, switchedInConsole: true },
  config: { title: "Config", delegatedAdmins: 1, switchedInConsole: false },
  tag: { title: "Tag", delegatedAdmins: 0, switchedInConsole: false },
} as const;
export type ServiceName = keyof typeof serviceCatalogue;

/** Every connected service, in the order of the catalogue. */
export const serviceNames = [
  "csip",
  "cloudaudit",
  "control_center",
  "billing",
  "config",
  "tag",
] as const satisfies readonly ServiceName[];
