import type { Part } from "../../resources/part";
import { serviceRoleOperations } from "./definitions";
import { serviceRolePresuppositions } from "./rules/presuppositions";
import { roleImmutable } from "./rules/role-immutable";
import { roleManagementDefaultMng } from "./rules/role-management-default-mng";
import { roleManagementServiceControl } from "./rules/role-management-service-control";
import { roleMemberAccessControl } from "./rules/role-member-access-control";
import { roleMemberDefaultMng } from "./rules/role-member-default-mng";
import { roleMemberServiceControl } from "./rules/role-member-service-control";
import { roleOnLeave } from "./rules/role-on-leave";
import { roleOrganizationsSlr } from "./rules/role-organizations-slr";
import { roleServiceSpecific } from "./rules/role-service-specific";
import { serviceRoleSettings } from "./settings";

export const serviceRolesPart: Part = {
  operations: serviceRoleOperations,
  rules: [...serviceRolePresuppositions, roleImmutable],
  effects: [
    roleManagementDefaultMng,
    roleManagementServiceControl,
    roleMemberAccessControl,
    roleMemberDefaultMng,
    roleMemberServiceControl,
    roleServiceSpecific,
    roleOnLeave,
  ],
  facts: [roleOrganizationsSlr],
  settings: serviceRoleSettings,
};
