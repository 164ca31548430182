import { fact } from "../../../kernel";

/** Clause: guide, "modify a tag policy". */
export const tagUpdateImmediate = fact({
  id: "TAG-UPDATE-IMMEDIATE",
  kind: "auto_effect",
  sentence: "name, description and content of a tag policy can be changed, which counts at once for its targets",
  keptBy: "bindings name the policy, and its row holds the one content that update_tag_policy replaces",
});
