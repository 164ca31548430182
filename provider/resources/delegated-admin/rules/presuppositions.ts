import { groupOf, type Rule, rule } from "../../../kernel";
import { organizations, SELF } from "../../organization/rows";
import { serviceNamed } from "../../organization-service/catalogue";
import type { AddDelegatedAdmin, RemoveDelegatedAdmin } from "../operations";
import { delegatedAdminsOf } from "../rows";

const orgUnknown = rule<AddDelegatedAdmin | RemoveDelegatedAdmin>({
  id: "ORG-UNKNOWN",
  kind: "presupposition",
  refuses: ["add_delegated_admin", "remove_delegated_admin"],
  sentence: "there are delegated admins only where there is an organization",
  advice: "create the organization first",
  cloudCode: "ResourceNotFound.OrganizationNotExist",
  holds: (ask) => ask.exists(organizations, SELF),
});

const serviceUnknown = rule<AddDelegatedAdmin | RemoveDelegatedAdmin>({
  id: "SERVICE-UNKNOWN",
  kind: "presupposition",
  refuses: ["add_delegated_admin", "remove_delegated_admin"],
  sentence: "the service must be one that is connected with the organization",
  cloudCode: "ResourceNotFound.OrganizationServiceNotExist",
  holds: (_ask, { service }) => serviceNamed(service) !== undefined,
});

const delegateExists = rule<AddDelegatedAdmin>({
  id: "DELEGATE-EXISTS",
  kind: "presupposition",
  refuses: ["add_delegated_admin"],
  sentence: "a member is delegated admin of a service once",
  cloudCode: "InvalidParameter",
  holds: (ask, { service, member }) => !ask.has(groupOf(delegatedAdminsOf, service), member),
});

const delegateUnknown = rule<RemoveDelegatedAdmin>({
  id: "DELEGATE-UNKNOWN",
  kind: "presupposition",
  refuses: ["remove_delegated_admin"],
  sentence: "only a delegated admin of the service can lose that role",
  cloudCode: "ResourceNotFound.OrganizationServiceAssignNotExist",
  holds: (ask, { service, member }) => ask.has(groupOf(delegatedAdminsOf, service), member),
});

export const delegatedAdminPresuppositions: readonly Rule[] = [orgUnknown, serviceUnknown, delegateExists, delegateUnknown];
