import { type Setting, setting } from "../../kernel";

export const allocationNeedsSelfPay = setting<boolean>({
  name: "allocation_needs_self_pay",
  default: true,
  rule: "FUND-SELF-PAY-ONLY",
  doc: "Funds are allocated only to members on self-pay.",
});

export const allocationNeedsBalance = setting<boolean>({
  name: "allocation_needs_balance",
  default: true,
  rule: "FUND-BALANCE-SUFFICIENT",
  doc: "An allocation has to be covered by what the management account has topped up; otherwise the rest of it is owed to the vendor.",
});

export const fundSettings: readonly Setting[] = [allocationNeedsSelfPay, allocationNeedsBalance];
