import { fact } from "../../../kernel";

/** Guide of 2024; that of 2023 has CDN only. */
export const discExcludedProducts = fact({
  id: "DISC-EXCLUDED-PRODUCTS",
  kind: "computation",
  sentence: "CDN and EO take no part in inheritance: every account has its own price for them",
  keptBy: "`takesPart`, by the setting `discount_excluded_products`",
});
