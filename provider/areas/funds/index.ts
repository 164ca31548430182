import type { Part } from "../../resources/part";
import { fundOperations } from "./definitions";
import { fundBalanceSufficient } from "./rules/fund-balance-sufficient";
import { fundGiftExcluded } from "./rules/fund-gift-excluded";
import { fundPermissionRequired } from "./rules/fund-permission-required";
import { fundRecordsKept } from "./rules/fund-records";
import { fundReturnUnconsumed } from "./rules/fund-return-unconsumed";
import { fundSameEntity } from "./rules/fund-same-entity";
import { fundSelfPayOnly } from "./rules/fund-self-pay-only";
import { fundUseRestricted } from "./rules/fund-use-restricted";
import {
  allocationExists,
  allocationUnknown,
  balanceMissing,
  balanceTooLarge,
  fundAccountActs,
  fundAccountUnknown,
  fundAmountInvalid,
  fundManagementActs,
  fundMemberUnknown,
} from "./rules/presuppositions";
import { fundSettings } from "./settings";

export const fundsPart: Part = {
  operations: fundOperations,
  rules: [
    fundAccountUnknown,
    fundMemberUnknown,
    fundAmountInvalid,
    allocationUnknown,
    allocationExists,
    fundManagementActs,
    fundAccountActs,
    balanceMissing,
    balanceTooLarge,
    fundUseRestricted,
    fundPermissionRequired,
    fundSelfPayOnly,
    fundSameEntity,
    fundGiftExcluded,
    fundBalanceSufficient,
    fundReturnUnconsumed,
  ],
  effects: [fundRecordsKept],
  facts: [],
  settings: fundSettings,
};
