import type { Part } from "../../resources/part";
import { discountOperations } from "./definitions";
import { discAdminCoversMembers } from "./rules/disc-admin-covers-members";
import { discCancelVendorOnly } from "./rules/disc-cancel-vendor-only";
import { discContractOnly } from "./rules/disc-contract-only";
import { discExcludedProducts } from "./rules/disc-excluded-products";
import { discExclusiveMemberInherits } from "./rules/disc-exclusive-member-inherits";
import { discExclusiveMemberIsSource } from "./rules/disc-exclusive-member-is-source";
import { discExclusivePayerInherits } from "./rules/disc-exclusive-payer-inherits";
import { discGrantEstablishes } from "./rules/disc-grant-establishes";
import { discInheritableKinds } from "./rules/disc-inheritable-kinds";
import { discLevelTiming } from "./rules/disc-level-timing";
import { discNotAutoCancelled } from "./rules/disc-not-auto-cancelled";
import { discOptionalUnderPay } from "./rules/disc-optional-under-pay";
import { discProductOverride } from "./rules/disc-product-override";
import { discReplacesOwn } from "./rules/disc-replaces-own";
import { discSameEntitySelfService } from "./rules/disc-same-entity-self-service";
import { discSettlementCycleEqual } from "./rules/disc-settlement-cycle-equal";
import { discSurvivesModeSwitch } from "./rules/disc-survives-mode-switch";
import {
  cycleUnknown,
  cycleVendorActs,
  discountAccountUnknown,
  discountMemberUnknown,
  discountSystemActs,
  inheritanceExists,
  inheritanceUnknown,
} from "./rules/presuppositions";
import { discountSettings } from "./settings";

export const discountsPart: Part = {
  operations: discountOperations,
  rules: [
    discountMemberUnknown,
    discountAccountUnknown,
    inheritanceUnknown,
    inheritanceExists,
    cycleUnknown,
    discountSystemActs,
    cycleVendorActs,
    discCancelVendorOnly,
    discSameEntitySelfService,
    discExclusivePayerInherits,
    discExclusiveMemberInherits,
    discExclusiveMemberIsSource,
  ],
  effects: [discGrantEstablishes],
  facts: [
    discContractOnly,
    discInheritableKinds,
    discLevelTiming,
    discReplacesOwn,
    discExcludedProducts,
    discProductOverride,
    discSettlementCycleEqual,
    discNotAutoCancelled,
    discSurvivesModeSwitch,
    discOptionalUnderPay,
  ],
  unenforceable: [discAdminCoversMembers],
  settings: discountSettings,
};
