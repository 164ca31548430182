import { fact } from "../../../kernel";

/** Clause: guide, "unbind a tag policy". Several targets at once are several operations. */
export const tagUnbindEffect = fact({
  id: "TAG-UNBIND-EFFECT",
  kind: "auto_effect",
  sentence: "once unbound, a tag policy no longer governs the target",
  keptBy: "unbind_tag_policy takes the binding away, and only bindings are evaluated",
  follows: ["TAG-BIND-REQUIRED"],
});
