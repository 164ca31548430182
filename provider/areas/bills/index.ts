import type { Part } from "../../resources/part";
import { billOperations } from "./definitions";
import { billConsolidateBasis } from "./rules/bill-consolidate-basis";
import { billConsolidateConsent } from "./rules/bill-consolidate-consent";
import { billConsolidateDownload } from "./rules/bill-consolidate-download";
import { billConsolidatePermission } from "./rules/bill-consolidate-permission";
import { billInvalid, billManagementActs, billMemberUnknown } from "./rules/presuppositions";

export const billsPart: Part = {
  operations: billOperations,
  rules: [
    billMemberUnknown,
    billInvalid,
    billManagementActs,
    billConsolidatePermission,
    billConsolidateBasis,
    billConsolidateConsent,
  ],
  effects: [billConsolidateDownload],
  facts: [],
  settings: [],
};
