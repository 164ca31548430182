import { purses } from "../../provider/areas/finance/rows";
import type { AllocateFunds, ReturnFunds, TopUp, WithdrawBalance } from "../../provider/areas/funds/operations";
import type { PayOrder, PlacePrepaidOrder, RefundPrepaidOrder, SettlePostpaid } from "../../provider/areas/payments/operations";
import type { Operation, Organization } from "../../provider/kernel";
import { rowOf } from "../../provider/kernel";
import { accountActor, system } from "../../provider/resources/organization/actors";
import { MANAGEMENT, NOON } from "../support/kernel";

/** The operations on money, short enough to read a test as a story. Amounts in fen. */

export function topUp(amount: number, account = MANAGEMENT): TopUp {
  return { name: "top_up", account, amount, by: accountActor(account) };
}
export function withdraw(amount: number, account = MANAGEMENT, from: WithdrawBalance["from"] = "balance"): WithdrawBalance {
  return { name: "withdraw_balance", account, amount, from, by: accountActor(account) };
}
export function allocate(member: string, amount: number, fields: Partial<AllocateFunds> = {}): AllocateFunds {
  return { name: "allocate_funds", allocation: `a-${member.slice(-1)}`, member, amount, from: "balance", ...fields };
}
export function giveBack(allocation: string, amount: number): ReturnFunds {
  return { name: "return_funds", allocation, amount };
}
export function order(account: string, amount: number, fields: Partial<PlacePrepaidOrder> = {}): PlacePrepaidOrder {
  const what = { resource: "r", product: "CVM", service: "cloud", action: "purchase", way: "balance" } as const;
  return { name: "place_prepaid_order", order: "o", account, amount, ...what, by: accountActor(account), ...fields };
}
export function pay(by: string, fields: Partial<PayOrder> = {}): PayOrder {
  return { name: "pay_order", order: "o", by: accountActor(by), ...fields };
}
export function payPending(by: string, id = "o"): Operation {
  return { name: "pay_pending_order", order: id, by: accountActor(by) } as Operation;
}
export function cancelPending(by: string, id = "o"): Operation {
  return { name: "cancel_pending_order", order: id, by: accountActor(by) } as Operation;
}
export function refund(amount: number, fields: Partial<RefundPrepaidOrder> = {}): readonly RefundPrepaidOrder[] {
  const shown: RefundPrepaidOrder = {
    name: "refund_prepaid_order",
    refund: "f",
    resource: "r",
    amount,
    ends: false,
    confirmed: false,
    by: system,
    ...fields,
  };
  return [shown, { ...shown, confirmed: true }];
}
const HOUR = 60 * 60 * 1000;
export function settle(account: string, amount: number, fields: Partial<SettlePostpaid> = {}): SettlePostpaid {
  const cycle = { from: NOON - HOUR, to: NOON, units: 1, price: amount };
  return { name: "settle_postpaid", settlement: "s", account, product: "CVM", service: "cloud", ...cycle, by: system, ...fields };
}
export function suspend(account: string): Operation {
  return { name: "suspend_accounts", account, by: system } as Operation;
}
export function restore(account: string): Operation {
  return { name: "restore_accounts", account, by: system } as Operation;
}
export function op(name: string, fields: object): Operation {
  return { name, ...fields };
}

export function balance(organization: Organization, account: string) {
  const { cash = 0, gift = 0, allocated = 0, arrears = 0, invoiceable = 0 } = rowOf(organization, purses, account) ?? {};
  return { cash, gift, allocated, arrears, invoiceable };
}
