import { effect } from "../../../kernel";
import type { CreateOrganization, ReplaceManagementAccount } from "../../../resources/organization/operations";
import { roleNames } from "../names";
import { giveRole } from "../roles";

/** Management-account agreement, clause 3.8.1(1). An account that takes over is as the founder was. */
export const roleManagementServiceControl = effect<CreateOrganization | ReplaceManagementAccount>({
  id: "ROLE-MANAGEMENT-SERVICE-CONTROL",
  kind: "auto_effect",
  on: ["create_organization", "replace_management_account"],
  sentence: "the management account of an organization has the service role Organization_QCSLinkedRoleInServiceControl",
  does: (_ask, write, { account }) => giveRole(write, account, roleNames.serviceControl),
});
