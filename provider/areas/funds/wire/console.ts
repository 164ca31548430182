import { type ConsoleOperation, consoleOperation } from "../../../wire/console";
import { type AllocateFunds, balanceParts, type ReturnFunds, type TopUp, type WithdrawBalance } from "../operations";

export const fundsConsole: readonly ConsoleOperation[] = [
  consoleOperation<TopUp>({
    operation: "top_up",
    action: "TopUp",
    summary: "Add money to the balance of an account.",
    fields: [
      { name: "Uin", argument: "account", type: "string", doc: "The account." },
      { name: "Amount", argument: "amount", type: "uint64", doc: "In fen, a hundredth of a yuan." },
    ],
  }),
  consoleOperation<AllocateFunds>({
    operation: "allocate_funds",
    action: "AllocateFunds",
    summary: "Give a member money of the management account.",
    fields: [
      { name: "MemberUin", argument: "member", type: "string", doc: "The member." },
      { name: "Amount", argument: "amount", type: "uint64", doc: "In fen, a hundredth of a yuan." },
      { name: "From", argument: "from", type: "string", enum: balanceParts, doc: "Part of the balance." },
    ],
    makes: { argument: "allocation", name: "AllocationId", doc: "Id of the allocation." },
  }),
  consoleOperation<ReturnFunds>({
    operation: "return_funds",
    action: "ReturnFunds",
    summary: "Take back what a member has not consumed of an allocation.",
    fields: [
      { name: "AllocationId", argument: "allocation", type: "string", doc: "Id of the allocation." },
      { name: "Amount", argument: "amount", type: "uint64", doc: "In fen, a hundredth of a yuan." },
    ],
  }),
  consoleOperation<WithdrawBalance>({
    operation: "withdraw_balance",
    action: "WithdrawBalance",
    summary: "Take money out of the balance of an account.",
    fields: [
      { name: "Uin", argument: "account", type: "string", doc: "The account." },
      { name: "Amount", argument: "amount", type: "uint64", doc: "In fen, a hundredth of a yuan." },
      { name: "From", argument: "from", type: "string", enum: balanceParts, doc: "Part of the balance." },
    ],
  }),
];
