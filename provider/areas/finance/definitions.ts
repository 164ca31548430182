import { defineOperation, type OperationDefinition } from "../../kernel";
import { members } from "../../resources/member/rows";
import { isManagement } from "../../resources/organization/actors";
import { organizations, SELF } from "../../resources/organization/rows";
import { type Account, accounts } from "../account/rows";
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
} from "./operations";
import { budgets, creditTerms, specialRequests } from "./rows";
import { jointly } from "./special";
import { yuan } from "./yuan";

const ofAccount = ({ account }: { readonly account: string }) => ({ table: accounts.name, id: account });
const ofMember = ({ member }: { readonly member: string }) => ({ table: members.name, id: member });

const viewBills = defineOperation<ViewBills>({
  name: "view_bills",
  reversible: true,
  verb: "change",
  subject: ofAccount,
  describe: ({ account }, called) => `view the bills of ${called(accounts.name, account)}`,
  transition: () => undefined,
});

const viewBalance = defineOperation<ViewBalance>({
  name: "view_balance",
  reversible: true,
  verb: "change",
  subject: ofAccount,
  describe: ({ account }, called) => `view the balance of ${called(accounts.name, account)}`,
  transition: () => undefined,
});

const viewTransactions = defineOperation<ViewTransactions>({
  name: "view_transactions",
  reversible: true,
  verb: "change",
  subject: ofAccount,
  describe: ({ account }, called) => `view income and expense details of ${called(accounts.name, account)}`,
  transition: () => undefined,
});

/** What it shows: `financeOverview`. */
const viewFinanceOverview = defineOperation<ViewFinanceOverview>({
  name: "view_finance_overview",
  reversible: true,
  verb: "change",
  subject: () => ({ table: organizations.name, id: SELF }),
  describe: ({ from, to }) => `view the finance overview from ${from} to ${to}`,
  transition: () => undefined,
});

/** What it shows: `costsOf`. */
const analyseCosts = defineOperation<AnalyseCosts>({
  name: "analyse_costs",
  reversible: true,
  verb: "change",
  subject: ofMember,
  describe: ({ member }, called) => `analyse the costs of ${called(members.name, member)}`,
  transition: () => undefined,
});

const setCreditLimit = defineOperation<SetCreditLimit>({
  name: "set_credit_limit",
  reversible: true,
  verb: "change",
  subject: ofMember,
  describe: ({ member, amount }, called) => `let ${called(members.name, member)} owe up to ${yuan(amount)}`,
  transition: (ask, write, { member, amount }) =>
    write.put(creditTerms, member, { limit: amount, spared: ask.value(creditTerms, member, "spared") === true }),
});

const revokeCreditLimit = defineOperation<RevokeCreditLimit>({
  name: "revoke_credit_limit",
  reversible: true,
  verb: "change",
  subject: ofMember,
  describe: ({ member }, called) => `take the credit limit of ${called(members.name, member)} back`,
  transition: (_ask, write, { member }) => write.set(creditTerms, member, { limit: 0 }),
});

/** How much of it is used: `budgetUse`. */
const manageBudget = defineOperation<ManageBudget>({
  name: "manage_budget",
  reversible: true,
  verb: "change",
  subject: ofMember,
  describe: ({ member, amount }, called) => `budget ${yuan(amount)} a month for ${called(members.name, member)}`,
  transition: (_ask, write, { member, amount }) => write.put(budgets, member, { amount }),
});

/** The vendor opens it once everybody who has to has applied, unless it finds against the account (`vendorReview`). */
const requestSpecialPermission = defineOperation<RequestSpecialPermission>({
  name: "request_special_permission",
  reversible: true,
  verb: "answer",
  subject: ofAccount,
  describe: ({ account, permission }, called) => `apply for \`${permission}\` for ${called(accounts.name, account)}`,
  answeredBy: ({ permission }) => `the vendor examines the application for \`${permission}\``,
  transition(ask, write, operation) {
    const { account, permission } = operation;
    const id = `${account}/${permission}`;
    const byManagement = isManagement(ask, operation) || ask.value(specialRequests, id, "byManagement") === true;
    const byAccount = operation.by?.kind === "account" && operation.by.account === account;
    const request = { byManagement, byAccount: byAccount || ask.value(specialRequests, id, "byAccount") === true };
    write.put(specialRequests, id, request);
    const complete = jointly(permission) ? request.byManagement && request.byAccount : true;
    if (!complete || ask.value(accounts, account, "vendorReview") !== "approve") return;
    const opened = ask.value(accounts, account, "specialPermissions") ?? [];
    write.set<Account>(accounts, account, { specialPermissions: [...new Set([...opened, permission])].sort() });
  },
});

export const financeOperations: readonly OperationDefinition[] = [
  viewBills,
  viewBalance,
  viewTransactions,
  viewFinanceOverview,
  analyseCosts,
  setCreditLimit,
  revokeCreditLimit,
  manageBudget,
  requestSpecialPermission,
];
