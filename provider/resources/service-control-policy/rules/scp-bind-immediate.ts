import { fact } from "../../../kernel";

/** Clause: guide, "bind a custom service control policy" and "unbind …". */
export const scpBindImmediate = fact({
  id: "SCP-BIND-IMMEDIATE",
  kind: "auto_effect",
  sentence: "binding and unbinding take effect at once on the target",
  keptBy: "bind_scp and unbind_scp write the binding itself, in the same operation",
});
