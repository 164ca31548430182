import type { Op } from "../../kernel";
import type { Fen } from "../finance/money";

/** Which part of a balance is asked for: what was topped up, what the vendor gave, what the management account allocated. */
export const balanceParts = ["balance", "gift", "allocated"] as const;
export type BalancePart = (typeof balanceParts)[number];

export type TopUp = Op<"top_up", { account: string; amount: Fen }>;
export type AllocateFunds = Op<"allocate_funds", { allocation: string; member: string; amount: Fen; from: BalancePart }>;
export type ReturnFunds = Op<"return_funds", { allocation: string; amount: Fen }>;
export type WithdrawBalance = Op<"withdraw_balance", { account: string; amount: Fen; from: BalancePart }>;
