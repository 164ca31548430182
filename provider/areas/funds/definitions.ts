import { defineOperation, groupOf, type OperationDefinition } from "../../kernel";
import { members } from "../../resources/member/rows";
import { organizations, SELF } from "../../resources/organization/rows";
import { accounts } from "../account/rows";
import { Books, purseOf } from "../finance/books";
import { drawOrderOf } from "../finance/settings";
import { yuan } from "../finance/yuan";
import type { AllocateFunds, ReturnFunds, TopUp, WithdrawBalance } from "./operations";
import { allocations, openAllocationsOf } from "./rows";

const topUp = defineOperation<TopUp>({
  name: "top_up",
  reversible: true,
  verb: "change",
  subject: ({ account }) => ({ table: accounts.name, id: account }),
  describe: ({ account, amount }, called) => `top ${called(accounts.name, account)} up by ${yuan(amount)}`,
  transition(ask, write, { account, amount }, given) {
    const books = new Books(ask, write, given.at, drawOrderOf(given));
    books.put(account, "cash", amount);
    books.note(account, "top_up", "", amount);
    books.close();
  },
});

const withdrawBalance = defineOperation<WithdrawBalance>({
  name: "withdraw_balance",
  reversible: true,
  verb: "change",
  subject: ({ account }) => ({ table: accounts.name, id: account }),
  describe: ({ account, amount }, called) => `withdraw ${yuan(amount)} from ${called(accounts.name, account)}`,
  transition(ask, write, { account, amount }, given) {
    const books = new Books(ask, write, given.at, drawOrderOf(given));
    books.take(account, "cash", amount);
    books.note(account, "withdrawal", "", -amount);
    books.close();
  },
});

/** The transfer itself; its record is FUND-RECORDS. */
const allocateFunds = defineOperation<AllocateFunds>({
  name: "allocate_funds",
  creates: ["allocation"],
  reversible: true,
  verb: "change",
  subject: ({ member }) => ({ table: members.name, id: member }),
  describe: ({ member, amount }, called) => `allocate ${yuan(amount)} to ${called(members.name, member)}`,
  transition(ask, write, { allocation, member, amount }, given) {
    const from = ask.value(organizations, SELF, "managementAccount") ?? "";
    const books = new Books(ask, write, given.at, drawOrderOf(given));
    const covered = Math.min(amount, purseOf(ask, from).cash);
    books.take(from, "cash", covered);
    // Only where FUND-BALANCE-SUFFICIENT is switched off.
    if (covered < amount) books.owe(from, amount - covered);
    books.note(from, "allocation", allocation, -amount);
    books.put(member, "allocation", amount, allocation);
    books.note(member, "allocation", allocation, amount);
    const rest = books.restOf(allocation);
    write.put(allocations, allocation, { member, from, amount, rest, at: given.at });
    if (rest > 0) write.join(groupOf(openAllocationsOf, member), allocation);
    books.close();
  },
});

const returnFunds = defineOperation<ReturnFunds>({
  name: "return_funds",
  reversible: true,
  verb: "change",
  subject: ({ allocation }) => ({ table: allocations.name, id: allocation }),
  describe: ({ amount }) => `take ${yuan(amount)} of an allocation back`,
  transition(ask, write, { allocation, amount }, given) {
    const member = ask.value(allocations, allocation, "member") ?? "";
    // To the management account of today: the organization has only ever one.
    const to = ask.value(organizations, SELF, "managementAccount") ?? "";
    const books = new Books(ask, write, given.at, drawOrderOf(given));
    books.take(member, "allocation", amount, allocation);
    books.note(member, "return", allocation, -amount);
    books.put(to, "cash", amount);
    books.note(to, "return", allocation, amount);
    books.close();
  },
});

export const fundOperations: readonly OperationDefinition[] = [topUp, withdrawBalance, allocateFunds, returnFunds];
