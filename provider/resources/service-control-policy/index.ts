import type { Part } from "../part";
import { accessRules } from "./access-rules";
import { serviceControlPolicyOperations } from "./definitions";
import {
  scpAlreadyBound,
  scpAlreadyDisabled,
  scpAlreadyEnabled,
  scpDepartmentUnknown,
  scpExists,
  scpMemberUnknown,
  scpNotBound,
  scpOrgUnknown,
  scpUnknown,
} from "./rules/presuppositions";
import { scpAllowlisted } from "./rules/scp-allowlisted";
import { scpBindImmediate } from "./rules/scp-bind-immediate";
import { scpBindNeedsEnabled } from "./rules/scp-bind-needs-enabled";
import { scpBindTargets } from "./rules/scp-bind-targets";
import { scpCreateModes } from "./rules/scp-create-modes";
import { scpCreateNeedsEnabled } from "./rules/scp-create-needs-enabled";
import { scpDefaultOff } from "./rules/scp-default-off";
import { scpDeleteBound } from "./rules/scp-delete-bound";
import { scpDisableUnbindsAll } from "./rules/scp-disable-unbinds-all";
import { scpDocumentLength } from "./rules/scp-document-length";
import { scpEnableBindsFull } from "./rules/scp-enable-binds-full";
import { scpInertUntilBound } from "./rules/scp-inert-until-bound";
import { scpInvitedMemberFull } from "./rules/scp-invited-member-full";
import { scpManagementOnly } from "./rules/scp-management-only";
import { scpNameFormat } from "./rules/scp-name-format";
import { scpNameUnique } from "./rules/scp-name-unique";
import { scpNewDepartmentFull } from "./rules/scp-new-department-full";
import { scpNewMemberFull } from "./rules/scp-new-member-full";
import { scpQuota } from "./rules/scp-quota";
import { scpReenableSystemOnly } from "./rules/scp-reenable-system-only";
import { scpRemoveUnbinds } from "./rules/scp-remove-unbinds";
import { scpReplaceOrder } from "./rules/scp-replace-order";
import { scpStatementFields } from "./rules/scp-statement-fields";
import { scpSystemImmutable } from "./rules/scp-system-immutable";
import { scpTargetFull } from "./rules/scp-target-full";
import { scpTestFirst } from "./rules/scp-test-first";
import { scpUnbindLast } from "./rules/scp-unbind-last";
import { scpUpdateImmediate } from "./rules/scp-update-immediate";
import { scpView } from "./rules/scp-view";
import { serviceControlPolicySettings } from "./settings";
import { serviceControlPolicyType } from "./type";

export const serviceControlPolicyPart: Part = {
  operations: serviceControlPolicyOperations,
  rules: [
    scpOrgUnknown,
    scpUnknown,
    scpExists,
    scpDepartmentUnknown,
    scpMemberUnknown,
    scpAlreadyEnabled,
    scpAlreadyDisabled,
    scpAlreadyBound,
    scpNotBound,
    scpManagementOnly,
    scpView,
    scpAllowlisted,
    scpSystemImmutable,
    scpCreateNeedsEnabled,
    scpBindNeedsEnabled,
    scpBindTargets,
    scpNameFormat,
    scpNameUnique,
    scpStatementFields,
    scpDeleteBound,
    scpUnbindLast,
    scpDocumentLength,
    scpQuota,
    scpTargetFull,
  ],
  effects: [scpEnableBindsFull, scpDisableUnbindsAll, scpRemoveUnbinds],
  facts: [
    scpDefaultOff,
    scpNewDepartmentFull,
    scpNewMemberFull,
    scpInvitedMemberFull,
    scpReenableSystemOnly,
    scpCreateModes,
    scpInertUntilBound,
    scpBindImmediate,
    scpUpdateImmediate,
    scpReplaceOrder,
    scpTestFirst,
  ],
  computations: accessRules,
  settings: serviceControlPolicySettings,
  type: serviceControlPolicyType,
};
