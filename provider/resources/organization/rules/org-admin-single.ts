import { rule } from "../../../kernel";
import type { CreateOrganization } from "../operations";
import { organizations, SELF } from "../rows";

/** A replacement puts the new account in the place of the old one, so it cannot break this. */
export const orgAdminSingle = rule<CreateOrganization>({
  id: "ORG-ADMIN-SINGLE",
  kind: "limit",
  refuses: ["create_organization"],
  sentence: "an organization has exactly one management account",
  advice: "ask the management account of the organization for an invitation",
  cloudCode: "FailedOperation.OrganizationExistAlready",
  holds: (ask) => !ask.exists(organizations, SELF),
  blockers: () => ({ first: [{ table: organizations.name, id: SELF, says: "has a management account" }], count: 1 }),
});
