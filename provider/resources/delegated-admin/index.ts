import type { Part } from "../part";
import { delegatedAdminOperations } from "./definitions";
import { delegateAddEffect } from "./rules/delegate-add-effect";
import { delegateBeforeLeave } from "./rules/delegate-before-leave";
import { delegateManagementOnly } from "./rules/delegate-management-only";
import { delegateMemberOnly } from "./rules/delegate-member-only";
import { delegateQuota } from "./rules/delegate-quota";
import { delegateRemoveEffect } from "./rules/delegate-remove-effect";
import { delegateSupportedService } from "./rules/delegate-supported-service";
import { delegateSwapOrder } from "./rules/delegate-swap-order";
import { delegatedAdminPresuppositions } from "./rules/presuppositions";
import { delegatedAdminType } from "./type";

export const delegatedAdminPart: Part = {
  operations: delegatedAdminOperations,
  rules: [...delegatedAdminPresuppositions, delegateManagementOnly, delegateMemberOnly, delegateSupportedService, delegateQuota],
  effects: [delegateAddEffect, delegateRemoveEffect],
  facts: [delegateSwapOrder, delegateBeforeLeave],
  settings: [],
  type: delegatedAdminType,
};
