import { rule } from "../../../kernel";
import { isManagementAccount } from "../../../resources/member/payment";
import { financePermissions, members } from "../../../resources/member/rows";
import { organizations, SELF } from "../../../resources/organization/rows";
import { organizationUnknown } from "../../../resources/organization/rules/presuppositions";
import { isMonth } from "../calendar";
import type {
  AnalyseCosts,
  ManageBudget,
  RequestSpecialPermission,
  RevokeCreditLimit,
  SetCreditLimit,
  ViewBalance,
  ViewBills,
  ViewFinanceOverview,
  ViewTransactions,
} from "../operations";
import { accountsAct, accountsUnknown, amountInvalid, managementActs, membersUnknown } from "../presupposing";
import { creditTerms } from "../rows";

export const financeOrganizationUnknown = organizationUnknown<ViewBalance | ViewFinanceOverview | RequestSpecialPermission>([
  "view_balance",
  "view_finance_overview",
  "request_special_permission",
]);

export const financeAccountUnknown = accountsUnknown<ViewBills | ViewBalance | ViewTransactions | RequestSpecialPermission>(
  ["view_bills", "view_balance", "view_transactions", "request_special_permission"],
  (_ask, { account }) => [account],
);

export const financeMemberUnknown = membersUnknown<AnalyseCosts | SetCreditLimit | RevokeCreditLimit | ManageBudget>(
  ["analyse_costs", "set_credit_limit", "revoke_credit_limit", "manage_budget"],
  ({ member }) => [member],
);

export const financeAmountInvalid = amountInvalid<SetCreditLimit | ManageBudget>(["set_credit_limit", "manage_budget"]);

export const financeManagementActs = managementActs("FIN-ACTOR", ["view_finance_overview"]);

export const specialPermissionActors = accountsAct<RequestSpecialPermission>(
  "FIN-ACTOR",
  ["request_special_permission"],
  "the management account and the account concerned apply for special permissions",
  (ask, { account }) => [account, ask.value(organizations, SELF, "managementAccount")],
);

export const specialPermissionUnknown = rule<RequestSpecialPermission>({
  id: "FIN-PERMISSION-UNKNOWN",
  kind: "presupposition",
  refuses: ["request_special_permission"],
  sentence: "it is applied for one of the nine finance permissions, for the management account or a member",
  cloudCode: "FailedOperation.OrganizationPermissionIllegal",
  holds: (ask, { account, permission }) =>
    financePermissions.includes(permission) && (isManagementAccount(ask, account) || ask.exists(members, account)),
});

export const creditLimitUnknown = rule<RevokeCreditLimit>({
  id: "CREDIT-LIMIT-UNKNOWN",
  kind: "presupposition",
  refuses: ["revoke_credit_limit"],
  sentence: "there has to be a credit limit to take back",
  cloudCode: "ResourceNotFound",
  holds: (ask, { member }) => (ask.value(creditTerms, member, "limit") ?? 0) > 0,
});

export const overviewPeriodInvalid = rule<ViewFinanceOverview>({
  id: "FIN-PERIOD-INVALID",
  kind: "presupposition",
  refuses: ["view_finance_overview"],
  sentence: "an interval goes from a month to the same or a later one",
  cloudCode: "InvalidParameter",
  holds: (_ask, { from, to }) => isMonth(from) && isMonth(to) && from <= to,
});
