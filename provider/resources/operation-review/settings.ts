import { setting } from "../../kernel";

export const reviewsKeepShares = setting({
  name: "reviews_keep_shares",
  default: true,
  rule: "REVIEW-KEEPS-SHARE",
  doc: "the sharing of an approval process with a member cannot be ended while an operation review of the member uses it",
});
