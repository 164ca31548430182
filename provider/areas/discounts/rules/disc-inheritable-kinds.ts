import { fact } from "../../../kernel";

/** Both guides, "discounts". */
export const discInheritableKinds = fact({
  id: "DISC-INHERITABLE-KINDS",
  kind: "computation",
  sentence: "only linear discounts and contract prices of the billing level are inherited",
  keptBy: "`inheritableKind`, over the nine combinations of form and level",
});
