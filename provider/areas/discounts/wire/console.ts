import { type ConsoleOperation, consoleOperation } from "../../../wire/console";
import type { CancelDiscountInheritance, ChangeSettlementCycle, ComputeDiscount, InheritDiscount } from "../operations";
import { cycles } from "../rows";

export const discountsConsole: readonly ConsoleOperation[] = [
  consoleOperation<InheritDiscount>({
    operation: "inherit_discount",
    action: "InheritDiscount",
    summary: "Let a member inherit the discounts of who pays for it.",
    fields: [{ name: "MemberUin", argument: "member", type: "string", doc: "The member." }],
  }),
  consoleOperation<CancelDiscountInheritance>({
    operation: "cancel_discount_inheritance",
    action: "CancelDiscountInheritance",
    summary: "End the inheritance of discounts, which only the vendor does.",
    fields: [{ name: "Uin", argument: "account", type: "string", doc: "The account." }],
  }),
  consoleOperation<ComputeDiscount>({
    operation: "compute_discount",
    action: "DescribeDiscount",
    summary: "Work out which discount an account has on a product.",
    fields: [
      { name: "Uin", argument: "account", type: "string", doc: "The account." },
      { name: "Product", argument: "product", type: "string", doc: "Short product code." },
    ],
  }),
  consoleOperation<ChangeSettlementCycle>({
    operation: "change_settlement_cycle",
    action: "ChangeSettlementCycle",
    summary: "Change how often a product is settled for an account.",
    fields: [
      { name: "Uin", argument: "account", type: "string", doc: "The account." },
      { name: "Product", argument: "product", type: "string", doc: "Short product code." },
      { name: "Cycle", argument: "cycle", type: "string", enum: cycles, doc: "The cycle." },
    ],
  }),
];
