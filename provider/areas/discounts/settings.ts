import { type Setting, setting } from "../../kernel";

export const excludedProducts = setting<string>({
  name: "discount_excluded_products",
  default: "CDN,EO",
  rule: "DISC-EXCLUDED-PRODUCTS",
  doc: "Products that take no part in discount inheritance, separated by commas.",
});

export const exclusiveInSelfPay = setting<boolean>({
  name: "discount_exclusive_in_self_pay",
  default: true,
  rule: "DISC-EXCLUSIVE-PAYER-INHERITS",
  doc: "The rules on clashing inheritances hold for members on self-pay too, with the management account in the place of the payer.",
});

export const discountSettings: readonly Setting[] = [excludedProducts, exclusiveInSelfPay];
