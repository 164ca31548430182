import type { Part } from "../../resources/part";
import { loginOperations } from "./definitions";
import { loginAuthBatch } from "./rules/login-auth-batch";
import { loginAuthCreate } from "./rules/login-auth-create";
import { loginAuthIntersection } from "./rules/login-auth-intersection";
import { loginAuthNameImmutable } from "./rules/login-auth-name-immutable";
import { loginAuthNameUnique } from "./rules/login-auth-name-unique";
import { loginAuthNotInCam } from "./rules/login-auth-not-in-cam";
import { loginAuthOnePermission } from "./rules/login-auth-one-permission";
import { loginAuthSubjects } from "./rules/login-auth-subjects";
import { loginConfigureBatch5 } from "./rules/login-configure-batch-5";
import { loginConfigureBatch10 } from "./rules/login-configure-batch-10";
import { loginConfigureChoices } from "./rules/login-configure-choices";
import { loginCreateFields } from "./rules/login-create-fields";
import { loginCreatePolicyKinds } from "./rules/login-create-policy-kinds";
import { loginCustomLimit } from "./rules/login-custom-limit";
import { loginDefaultAdmin } from "./rules/login-default-admin";
import { loginDeletePolicyEffect } from "./rules/login-delete-policy-effect";
import { loginLegacyInvited } from "./rules/login-legacy-invited";
import { loginNameUnique } from "./rules/login-name-unique";
import { loginOneAtATime } from "./rules/login-one-at-a-time";
import { loginOrder } from "./rules/login-order";
import { loginPermissionDeleteAssigned } from "./rules/login-permission-delete-assigned";
import { loginRevokeRoot } from "./rules/login-revoke-root";
import { loginScope } from "./rules/login-scope";
import { loginSubaccountOnly } from "./rules/login-subaccount-only";
import { loginUnassign } from "./rules/login-unassign";
import { loginUnassignAuthorized } from "./rules/login-unassign-authorized";
import { loginUnbindSideEffect } from "./rules/login-unbind-side-effect";
import { loginPresuppositions } from "./rules/presuppositions";
import { loginSettings } from "./settings";

export const loginPart: Part = {
  operations: loginOperations,
  rules: [
    ...loginPresuppositions,
    loginUnassign,
    loginAuthCreate,
    loginAuthNotInCam,
    loginRevokeRoot,
    loginScope,
    loginCreateFields,
    loginNameUnique,
    loginConfigureChoices,
    loginLegacyInvited,
    loginPermissionDeleteAssigned,
    loginUnassignAuthorized,
    loginSubaccountOnly,
    loginAuthIntersection,
    loginAuthNameUnique,
    loginAuthNameImmutable,
    loginCustomLimit,
    loginConfigureBatch10,
    loginConfigureBatch5,
    loginAuthOnePermission,
    loginAuthBatch,
    loginOneAtATime,
    loginOrder,
  ],
  effects: [loginDefaultAdmin, loginCreatePolicyKinds, loginAuthSubjects, loginUnbindSideEffect, loginDeletePolicyEffect],
  facts: [],
  settings: loginSettings,
};
