import { fact } from "../../../kernel";

/** Guides and agreements. */
export const discReplacesOwn = fact({
  id: "DISC-REPLACES-OWN",
  kind: "auto_effect",
  sentence: "a member that inherits has its source's contract discounts and none of its own",
  keptBy: "`computeDiscount`, which leaves an inheriting account's own contract discounts out",
});
