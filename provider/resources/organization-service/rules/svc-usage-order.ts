import { fact } from "../../../kernel";

export const svcUsageOrder = fact({
  id: "SVC-USAGE-ORDER",
  kind: "ordering",
  sentence: "services are used after the organization exists, and a delegated admin is set after the member exists",
  keptBy: "the presupposition that there is an organization, and the rule on who can be a delegated admin",
  follows: ["ORG-UNKNOWN", "DELEGATE-MEMBER-ONLY"],
});
