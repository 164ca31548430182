import { effect } from "../../../kernel";
import type { CreateOrganization } from "../../../resources/organization/operations";
import { roleNames } from "../names";
import { giveEverywhere } from "../roles";

/** Agreements, clauses 3.8.2. Set up with the organization, for all that will ever join (`standingRoles`). */
export const roleMemberServiceControl = effect<CreateOrganization>({
  id: "ROLE-MEMBER-SERVICE-CONTROL",
  kind: "auto_effect",
  on: ["create_organization"],
  sentence: "every created or joined member has the service role Organization_QCSLinkedRoleInServiceControl",
  does: (_ask, write, _operation, { at }) => giveEverywhere(write, roleNames.serviceControl, at),
});
