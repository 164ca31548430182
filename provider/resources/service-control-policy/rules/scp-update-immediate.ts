import { fact } from "../../../kernel";

/** Clause: guide, "modify a custom service control policy". */
export const scpUpdateImmediate = fact({
  id: "SCP-UPDATE-IMMEDIATE",
  kind: "auto_effect",
  sentence: "name, description and content of a custom policy can be changed; a new content counts at once for every target",
  keptBy: "bindings name the policy, and its row holds the one content that update_scp replaces",
});
