import { effect } from "../../../kernel";
import type { CreateOrganization } from "../../../resources/organization/operations";
import { roleNames } from "../names";
import { giveEverywhere } from "../roles";

/** Guide of 2023, "add a member"; both agreements. Set up with the organization, for all that will ever join (`standingRoles`). */
export const roleMemberAccessControl = effect<CreateOrganization>({
  id: "ROLE-MEMBER-ACCESS-CONTROL",
  kind: "auto_effect",
  on: ["create_organization"],
  sentence:
    "every created or joined member has the administrative role OrganizationAccessControlRole, granted to the management account",
  does: (_ask, write, _operation, { at }) => giveEverywhere(write, roleNames.accessControl, at),
});
