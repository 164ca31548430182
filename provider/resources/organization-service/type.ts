import type { Declaration, Desired } from "../../desired/declaration";
import type { Diagnostic } from "../../diagnostics";
import { rowOf } from "../../kernel";
import { alike } from "../alike";
import { choice, flag } from "../attributes";
import { defineResourceType } from "../resource-type";
import { serviceNamed, serviceTitle } from "./catalogue";
import type { DisableService, EnableService } from "./operations";
import { organizationServices, serviceNames } from "./rows";

/** Resolved attributes of an organization service. */
export type OrganizationServiceAttributes = Readonly<{ service: string; enabled: boolean }>;

/** Connected services exist by themselves; a declaration says whether one is enabled. Its id is the service's name. */
export const organizationServiceType = defineResourceType<OrganizationServiceAttributes>({
  name: "organization_service",
  section: "organization_services",
  title: "organization service",
  doc: "Whether a connected service manages several accounts at once. Only Billing can be switched from the organization.",
  table: organizationServices.name,
  alwaysThere: true,
  attributes: {
    service: choice({ doc: "The service.", choices: serviceNames, replaces: true }),
    enabled: flag({ doc: "May it read the organization and work across its members?", default: true }),
  },
  check,
  // A service that is off and is to be on has nothing to be found; in all other cases there is something to compare with.
  foreseenId: ({ service }) => service,
  find(organization, after, adopt) {
    const service = adopt?.id ?? adopt?.name ?? after.service;
    if (serviceNamed(service) === undefined) return undefined;
    return rowOf(organization, organizationServices, service) !== undefined || !after.enabled ? service : undefined;
  },
  read(organization, id) {
    if (serviceNamed(id) === undefined) return undefined;
    return { service: id, enabled: rowOf(organization, organizationServices, id)?.status === "enabled" };
  },
  create: (_id, after) => (after.enabled ? [enable(after.service)] : []),
  update: (_id, before, after) =>
    before.enabled === after.enabled ? [] : [after.enabled ? enable(after.service) : disable(after.service)],
  remove: (_id, before) => ({
    kind: "retained",
    why: before.enabled
      ? `${serviceTitle(before.service)} stays enabled: disabling it would delete its integration data; declare \`enabled: false\` to do that`
      : `${serviceTitle(before.service)} is disabled and stays so`,
    operations: [],
  }),
});

function enable(service: string): EnableService {
  return { name: "enable_service", service, through: "organization" };
}

function disable(service: string): DisableService {
  return { name: "disable_service", service, through: "organization" };
}

function check(declaration: Declaration, all: Desired): readonly Diagnostic[] {
  const service = String(declaration.attributes["service"]);
  const problems: Diagnostic[] = [];
  if (serviceNamed(service)?.switchedInConsole === false) {
    problems.push({
      severity: "error",
      code: "SVC-TOGGLE-BILLING-ONLY",
      at: declaration.placeOf("service"),
      summary: `\`${service}\` cannot be switched from the organization`,
      hint: `switch ${serviceTitle(service)} in its own console or API, and take the declaration out`,
    });
  }
  const twin = alike(declaration, all, "service", ({ attributes }) => String(attributes["service"]))[0];
  if (twin !== undefined && twin.address !== declaration.address) {
    problems.push({
      severity: "error",
      code: "duplicate-declaration",
      at: declaration.placeOf("service"),
      summary: `\`${twin.address}\` declares the same service`,
      hint: "keep one of the two",
    });
  }
  return problems;
}
