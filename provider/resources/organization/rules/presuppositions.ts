import { accounts } from "../../../areas/account/rows";
import { type Operation, type Rule, rule } from "../../../kernel";
import { isManagement } from "../actors";
import type { CreateOrganization } from "../operations";
import { organizations, SELF } from "../rows";

/** For every folder whose operations happen inside an organization. */
export function organizationUnknown<O extends Operation>(refuses: readonly O["name"][]): Rule<O> {
  return rule<O>({
    id: "ORG-UNKNOWN",
    kind: "presupposition",
    refuses,
    sentence: "there has to be an organization",
    advice: "create the organization in the same change; the plan orders the two",
    cloudCode: "ResourceNotFound.OrganizationNotExist",
    holds: (ask) => ask.exists(organizations, SELF),
    blockers: () => ({ first: [{ table: organizations.name, id: SELF, says: "does not exist" }], count: 1 }),
  });
}

export const orgUnknown = organizationUnknown([
  "view_organization",
  "delete_organization",
  "replace_management_account",
  "designate_management_account",
  "terminate_organization_service",
  "vendor_sanction",
  "enable_member_deletion",
  "disable_member_deletion",
  "create_department",
  "rename_department",
  "update_department",
  "delete_department",
  "request_entity_association",
  "associate_entity",
  "set_entity_admin",
  "replace_entity_admin",
  "remove_entity_admin",
]);

/** The vocabulary names an actor for every operation; the catalogue repeats it only where a document does. */
export const orgActorFounder = rule<CreateOrganization>({
  id: "ORG-ACTOR",
  kind: "presupposition",
  refuses: ["create_organization"],
  sentence: "an organization is created by the account that is going to manage it",
  cloudCode: "UnauthorizedOperation",
  holds: (_ask, { by, account }) => by === undefined || (by.kind === "account" && by.account === account),
  blockers: (_organization, { account }) => ({
    first: [{ table: accounts.name, id: account, says: "has to ask for it by itself" }],
    count: 1,
  }),
});

export const orgActorManagement = rule({
  id: "ORG-ACTOR",
  kind: "presupposition",
  refuses: ["designate_management_account", "request_entity_association"],
  sentence: "this is asked for by the management account",
  cloudCode: "UnauthorizedOperation",
  holds: isManagement,
});

export const orgActorVendor = rule({
  id: "ORG-ACTOR",
  kind: "presupposition",
  refuses: ["replace_management_account", "terminate_organization_service", "vendor_sanction"],
  sentence: "only the vendor does this",
  cloudCode: "UnauthorizedOperation",
  holds: (_ask, { by }) => by?.kind === "vendor",
});
