import { succeeded } from "../diagnostics";
import { groupItems, groupOf, type Organization, rowOf } from "../kernel";
import { choice, optional } from "../resources/attributes";
import { delegatedAdminsOf } from "../resources/delegated-admin/rows";
import { members } from "../resources/member/rows";
import { organizationServices, type ServiceName, serviceCatalogue, serviceNames } from "../resources/organization-service/rows";
import { asText, countOf, flagOf, type Lookup, listOf, textOf, textsOf } from "./lookup";

export const servicesLookup: Lookup = {
  name: "services",
  doc: "The services that can manage several accounts of an organization at once.",
  arguments: {},
  answers: {
    services: listOf("Each connected service, in the order of the console.", {
      service: textOf("Its name, as `orgplane_organization_service` and `orgplane_delegated_admin` take it."),
      title: textOf("What people call it."),
      enabled: flagOf("May it work across the members?"),
      switchable: flagOf("Can it be switched from the organization?"),
      delegated_admins: textsOf("The members that manage it for the whole organization."),
      delegated_admin_limit: countOf("How many there can be."),
    }),
  },
  read: ({ organization }) =>
    succeeded({
      services: serviceNames.map((service) => ({
        service,
        title: serviceCatalogue[service].title,
        enabled: rowOf(organization, organizationServices, service)?.status === "enabled",
        switchable: serviceCatalogue[service].switchedInConsole,
        delegated_admins: adminsOf(organization, service),
        delegated_admin_limit: serviceCatalogue[service].delegatedAdmins,
      })),
    }),
};

export const delegatedAdminsLookup: Lookup = {
  name: "delegated_admins",
  doc: "The members that manage a service for the whole organization.",
  arguments: { service: optional(choice({ doc: "Only those of this service.", choices: serviceNames })) },
  answers: {
    delegated_admins: listOf("Each role, by service and member.", {
      service: textOf("The service."),
      member: textOf("The account id of the member."),
      name: textOf("The name of the member."),
    }),
  },
  read({ organization }, asked) {
    const only = asText(asked["service"]);
    const services = serviceNames.filter((service) => only === undefined || service === only);
    const roles = services.flatMap((service) =>
      adminsOf(organization, service).map((member) => ({
        service,
        member,
        name: rowOf(organization, members, member)?.name ?? member,
      })),
    );
    return succeeded({ delegated_admins: roles });
  },
};

function adminsOf(organization: Organization, service: ServiceName): readonly string[] {
  return [...groupItems(organization, groupOf(delegatedAdminsOf, service))].sort();
}
