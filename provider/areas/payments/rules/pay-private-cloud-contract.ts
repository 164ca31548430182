import { fact } from "../../../kernel";

/** Both guides. */
export const payPrivateCloudContract = fact({
  id: "PAY-PRIVATE-CLOUD-CONTRACT",
  kind: "default",
  sentence: "for private cloud the payment terms of the contract hold",
  keptBy: "`settledBy`, which charges whom the contract names",
});
