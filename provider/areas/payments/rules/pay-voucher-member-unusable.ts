import { fact } from "../../../kernel";

/** Guides and agreements. */
export const payVoucherMemberUnusable = fact({
  id: "PAY-VOUCHER-MEMBER-UNUSABLE",
  kind: "computation",
  sentence: "while pay-on-behalf lasts, neither coupons nor money of the member are used",
  keptBy: "`chargedTo` and `usableCoupons`: what the payer is charged is drawn from the payer alone",
});
