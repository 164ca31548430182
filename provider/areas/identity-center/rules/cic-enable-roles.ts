import { effect } from "../../../kernel";
import type { ReplaceManagementAccount } from "../../../resources/organization/operations";
import { organizations, SELF } from "../../../resources/organization/rows";
import { roleNames } from "../../service-roles/names";
import { giveEverywhere, giveRole } from "../../service-roles/roles";
import type { EnableIdentityCenter } from "../operations";
import { identityCenters } from "../rows";

/** Management-account agreement, clause 3.8.1(2). An account that takes over is as the former one was. */
export const cicEnableRoles = effect<EnableIdentityCenter | ReplaceManagementAccount>({
  id: "CIC-ENABLE-ROLES",
  kind: "auto_effect",
  on: ["enable_identity_center", "replace_management_account"],
  sentence:
    "switching the identity centre on makes the service role Organization_QCSLinkedRoleInCIC in the management account and in every member",
  does(ask, write, operation, { at }) {
    if (operation.name === "replace_management_account") {
      if (ask.exists(identityCenters, SELF)) giveRole(write, operation.account, roleNames.identityCenter);
      return;
    }
    const management = ask.value(organizations, SELF, "managementAccount");
    if (management !== undefined) giveRole(write, management, roleNames.identityCenter);
    giveEverywhere(write, roleNames.identityCenter, at);
  },
});
