import { rule } from "../../../kernel";
import { organizations, SELF } from "../../../resources/organization/rows";
import { purseOf, worth } from "../../finance/books";
import { MOST_HELD } from "../../finance/money";
import { accountsAct, accountsUnknown, amountInvalid, managementActs, membersUnknown } from "../../finance/presupposing";
import type { AllocateFunds, ReturnFunds, TopUp, WithdrawBalance } from "../operations";
import { allocations } from "../rows";

export const fundAccountUnknown = accountsUnknown<TopUp | WithdrawBalance>(
  ["top_up", "withdraw_balance"],
  (_ask, { account }) => [account],
);

export const fundMemberUnknown = membersUnknown<AllocateFunds>(["allocate_funds"], ({ member }) => [member]);

export const fundAmountInvalid = amountInvalid<TopUp | WithdrawBalance | AllocateFunds | ReturnFunds>([
  "top_up",
  "withdraw_balance",
  "allocate_funds",
  "return_funds",
]);

/** Exactness needs a bound somewhere: no document has one. */
export const balanceTooLarge = rule<TopUp | AllocateFunds | ReturnFunds>({
  id: "BALANCE-TOO-LARGE",
  kind: "presupposition",
  refuses: ["top_up", "allocate_funds", "return_funds"],
  sentence: "an account holds at most ten trillion yuan",
  cloudCode: "InvalidParameter",
  holds(ask, operation) {
    const receiver =
      operation.name === "top_up"
        ? operation.account
        : operation.name === "allocate_funds"
          ? operation.member
          : (ask.value(organizations, SELF, "managementAccount") ?? "");
    return worth(purseOf(ask, receiver)) + operation.amount <= MOST_HELD;
  },
});

export const allocationUnknown = rule<ReturnFunds>({
  id: "ALLOCATION-UNKNOWN",
  kind: "presupposition",
  refuses: ["return_funds"],
  sentence: "the allocation has to be on record",
  cloudCode: "ResourceNotFound",
  holds: (ask, { allocation }) => ask.exists(allocations, allocation),
});

export const allocationExists = rule<AllocateFunds>({
  id: "ALLOCATION-EXISTS",
  kind: "presupposition",
  refuses: ["allocate_funds"],
  sentence: "the id of a new allocation must be free",
  cloudCode: "InvalidParameter",
  holds: (ask, { allocation }) => !ask.exists(allocations, allocation),
});

export const fundManagementActs = managementActs<ReturnFunds>("FUND-ACTOR", ["return_funds"]);

export const fundAccountActs = accountsAct<TopUp | WithdrawBalance>(
  "FUND-ACTOR",
  ["top_up", "withdraw_balance"],
  "an account tops up and withdraws its own balance",
  (_ask, { account }) => [account],
);

/** What was topped up and is neither spent nor held back. */
export const balanceMissing = rule<WithdrawBalance>({
  id: "BALANCE-MISSING",
  kind: "presupposition",
  refuses: ["withdraw_balance"],
  sentence: "what is withdrawn has to be on the account, and not held back for postpaid products",
  cloudCode: "FailedOperation",
  holds(ask, { account, amount, from }) {
    // What may not be withdrawn at all is refused for that reason.
    if (from === "gift" || from === "allocated") return true;
    const purse = purseOf(ask, account);
    return amount <= Math.min(purse.cash, worth(purse) - purse.frozen);
  },
});
