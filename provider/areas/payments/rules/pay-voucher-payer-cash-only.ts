import { fact } from "../../../kernel";

/** Agreements, newer than the guides. */
export const payVoucherPayerCashOnly = fact({
  id: "PAY-VOUCHER-PAYER-CASH-ONLY",
  kind: "computation",
  sentence: "of a payer's coupons only cash coupons pay for its members",
  keptBy: "`usableCoupons`, which asks for the kind where payer and user differ",
});
