import type { Part } from "../../resources/part";
import { financeOperations } from "./definitions";
import { finBudget } from "./rules/fin-budget";
import { finCostAnalysisDirection } from "./rules/fin-cost-analysis-direction";
import { finCostAnalysisRequired } from "./rules/fin-cost-analysis-required";
import { finCreditNotify } from "./rules/fin-credit-notify";
import { finCreditOperator } from "./rules/fin-credit-operator";
import { finCreditSpecial } from "./rules/fin-credit-special";
import { finInvitedConsent } from "./rules/fin-invited-consent";
import { finOverviewHalfYear } from "./rules/fin-overview-half-year";
import { finOverviewMidMonth } from "./rules/fin-overview-mid-month";
import { finOverviewMonthClose } from "./rules/fin-overview-month-close";
import { finOverviewRefresh } from "./rules/fin-overview-refresh";
import { finOverviewSelfPayOnly } from "./rules/fin-overview-self-pay-only";
import { finOverviewTop5 } from "./rules/fin-overview-top5";
import { finOverviewTotal } from "./rules/fin-overview-total";
import { finViewBalanceScope } from "./rules/fin-view-balance-scope";
import { finViewBillsScope } from "./rules/fin-view-bills-scope";
import {
  creditLimitUnknown,
  financeAccountUnknown,
  financeAmountInvalid,
  financeManagementActs,
  financeMemberUnknown,
  financeOrganizationUnknown,
  overviewPeriodInvalid,
  specialPermissionActors,
  specialPermissionUnknown,
} from "./rules/presuppositions";
import { financeSettings } from "./settings";

export const financePart: Part = {
  operations: financeOperations,
  rules: [
    financeOrganizationUnknown,
    financeAccountUnknown,
    financeMemberUnknown,
    financeAmountInvalid,
    overviewPeriodInvalid,
    specialPermissionUnknown,
    creditLimitUnknown,
    financeManagementActs,
    specialPermissionActors,
    finViewBillsScope,
    finViewBalanceScope,
    finCostAnalysisDirection,
    finCreditOperator,
    finBudget,
    finCostAnalysisRequired,
    finCreditSpecial,
    finInvitedConsent,
    finOverviewHalfYear,
  ],
  effects: [finCreditNotify],
  facts: [
    finOverviewRefresh,
    finOverviewMonthClose,
    finOverviewSelfPayOnly,
    finOverviewMidMonth,
    finOverviewTotal,
    finOverviewTop5,
  ],
  settings: financeSettings,
};
