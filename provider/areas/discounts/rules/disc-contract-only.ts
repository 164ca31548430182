import { fact } from "../../../kernel";

/** Both guides, "discounts". */
export const discContractOnly = fact({
  id: "DISC-CONTRACT-ONLY",
  kind: "computation",
  sentence: "only discounts negotiated by contract are inherited: neither list prices nor campaigns",
  keptBy: "`inheritable`, which asks for the origin of a discount",
});
