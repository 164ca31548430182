import type { Part } from "../../resources/part";
import { identityCenterOperations } from "./definitions";
import { changeIsPossible, directoryOperations } from "./directory/changes";
import { directorySettings } from "./directory/settings";
import { cicEnableConsent } from "./rules/cic-enable-consent";
import { cicEnableRoles } from "./rules/cic-enable-roles";
import { cicLogin } from "./rules/cic-login";
import { cicNewMemberRole } from "./rules/cic-new-member-role";
import { cicRolesBlockLeaving } from "./rules/cic-roles-block-leaving";
import { cicSyncRoles } from "./rules/cic-sync-roles";
import { cicSyncSubaccounts } from "./rules/cic-sync-subaccounts";
import { cicUserInert } from "./rules/cic-user-inert";
import { cicUserSources } from "./rules/cic-user-sources";
import { cicUsersBlockLeaving } from "./rules/cic-users-block-leaving";
import { identityCenterPresuppositions } from "./rules/presuppositions";
import { identityCenterSettings } from "./settings";

export const identityCenterPart: Part = {
  operations: [...identityCenterOperations, ...directoryOperations],
  rules: [
    ...identityCenterPresuppositions,
    changeIsPossible,
    cicUserSources,
    cicEnableConsent,
    cicRolesBlockLeaving,
    cicUsersBlockLeaving,
    cicLogin,
  ],
  effects: [cicEnableRoles, cicSyncSubaccounts, cicSyncRoles],
  facts: [cicNewMemberRole, cicUserInert],
  settings: [...identityCenterSettings, ...directorySettings],
};
