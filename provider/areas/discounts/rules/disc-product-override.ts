import { fact } from "../../../kernel";

/** Both agreements. */
export const discProductOverride = fact({
  id: "DISC-PRODUCT-OVERRIDE",
  kind: "computation",
  sentence: "a product whose own terms rule inheritance out is not inherited",
  keptBy: "`takesPart`, by the terms of the product",
});
