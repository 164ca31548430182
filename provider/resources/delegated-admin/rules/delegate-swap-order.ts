import { fact } from "../../../kernel";

export const delegateSwapOrder = fact({
  id: "DELEGATE-SWAP-ORDER",
  kind: "ordering",
  sentence: "in a service that is full, the old delegated admin goes before the new one comes",
  keptBy: "the number of delegated admins per service",
  follows: ["DELEGATE-QUOTA"],
});
