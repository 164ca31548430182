import { fact } from "../../../kernel";

/** Both guides, "coupons". */
export const payPostpaidVoucher = fact({
  id: "PAY-POSTPAID-VOUCHER",
  kind: "computation",
  sentence: "coupons follow the cost: those of the account that is charged are used",
  keptBy: "`usableCoupons`, which looks at the account that is charged alone",
});
