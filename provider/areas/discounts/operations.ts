import type { Op } from "../../kernel";
import type { Cycle } from "./rows";

/** From the account that pays for the member, or would: its payer, or the management account. */
export type InheritDiscount = Op<"inherit_discount", { member: string }>;
export type CancelDiscountInheritance = Op<"cancel_discount_inheritance", { account: string }>;
export type ComputeDiscount = Op<"compute_discount", { account: string; product: string }>;
export type ChangeSettlementCycle = Op<"change_settlement_cycle", { account: string; product: string; cycle: Cycle }>;
