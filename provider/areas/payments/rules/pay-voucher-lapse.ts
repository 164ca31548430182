import { fact } from "../../../kernel";

/** Both agreements. */
export const payVoucherLapse = fact({
  id: "PAY-VOUCHER-LAPSE",
  kind: "auto_effect",
  sentence: "coupons of a member that expire during pay-on-behalf are not made up for",
  keptBy: "`usableCoupons`, which passes over what has expired; no operation gives anything for it",
});
