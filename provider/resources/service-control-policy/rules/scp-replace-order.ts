import { fact } from "../../../kernel";

/** Clause: guide, "unbind a custom service control policy", thought through. */
export const scpReplaceOrder = fact({
  id: "SCP-REPLACE-ORDER",
  kind: "ordering",
  sentence: "to replace the only policy of a target, the new one is bound before the old one is unbound",
  keptBy: "unbinding the only policy is refused",
  follows: ["SCP-UNBIND-LAST"],
});
