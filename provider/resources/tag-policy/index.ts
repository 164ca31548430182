import type { Part } from "../part";
import { tagPolicyOperations } from "./definitions";
import {
  tagAlreadyBound,
  tagAlreadyDisabled,
  tagAlreadyEnabled,
  tagDepartmentUnknown,
  tagMemberUnknown,
  tagNotBound,
  tagOrgUnknown,
  tagPolicyExists,
  tagPolicyUnknown,
} from "./rules/presuppositions";
import { tagBindAdminAccount } from "./rules/tag-bind-admin-account";
import { tagBindRequired } from "./rules/tag-bind-required";
import { tagBindTargets } from "./rules/tag-bind-targets";
import { tagCreateFields } from "./rules/tag-create-fields";
import { tagDeleteBound } from "./rules/tag-delete-bound";
import { tagDeleteIrreversible } from "./rules/tag-delete-irreversible";
import { tagDisableUnbinds } from "./rules/tag-disable-unbinds";
import { tagDocumentLength } from "./rules/tag-document-length";
import { tagEnableBeforeUse } from "./rules/tag-enable-before-use";
import { tagEnableCreatesRole } from "./rules/tag-enable-creates-role";
import { tagEnableManagementOnly } from "./rules/tag-enable-management-only";
import { tagEnforcementMode } from "./rules/tag-enforcement-mode";
import { tagKeyReservedPrefix } from "./rules/tag-key-reserved-prefix";
import { tagKeySyntax } from "./rules/tag-key-syntax";
import { tagManagementOnly } from "./rules/tag-management-only";
import { tagModeExclusive, tagModeExclusiveUsers } from "./rules/tag-mode-exclusive";
import { tagNameUnique } from "./rules/tag-name-unique";
import { tagQuota } from "./rules/tag-quota";
import { tagResourceTypesDefault } from "./rules/tag-resource-types-default";
import { tagRuleFields } from "./rules/tag-rule-fields";
import { tagTargetFull } from "./rules/tag-target-full";
import { tagUnbindEffect } from "./rules/tag-unbind-effect";
import { tagUpdateImmediate } from "./rules/tag-update-immediate";
import { tagValueSyntax } from "./rules/tag-value-syntax";
import { tagValueWildcard } from "./rules/tag-value-wildcard";
import { tagView } from "./rules/tag-view";
import { tagPolicySettings } from "./settings";
import { tagPolicyType } from "./type";

export const tagPolicyPart: Part = {
  operations: tagPolicyOperations,
  rules: [
    tagOrgUnknown,
    tagPolicyUnknown,
    tagPolicyExists,
    tagDepartmentUnknown,
    tagMemberUnknown,
    tagAlreadyEnabled,
    tagAlreadyDisabled,
    tagAlreadyBound,
    tagNotBound,
    tagEnableManagementOnly,
    tagManagementOnly,
    tagView,
    tagModeExclusive,
    tagBindAdminAccount,
    tagBindTargets,
    tagCreateFields,
    tagNameUnique,
    tagRuleFields,
    tagKeyReservedPrefix,
    tagDeleteBound,
    tagKeySyntax,
    tagValueSyntax,
    tagValueWildcard,
    tagDocumentLength,
    tagQuota,
    tagTargetFull,
    tagEnableBeforeUse,
  ],
  effects: [tagEnableCreatesRole, tagDisableUnbinds, tagModeExclusiveUsers],
  facts: [
    tagEnforcementMode,
    tagResourceTypesDefault,
    tagUpdateImmediate,
    tagBindRequired,
    tagUnbindEffect,
    tagDeleteIrreversible,
  ],
  settings: tagPolicySettings,
  type: tagPolicyType,
};
