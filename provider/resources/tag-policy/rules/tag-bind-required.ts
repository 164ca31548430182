import { fact } from "../../../kernel";

/** Clause: guide, "bind a tag policy". */
export const tagBindRequired = fact({
  id: "TAG-BIND-REQUIRED",
  kind: "lifecycle",
  sentence: "a tag policy governs an account only while it is bound to it or to a department above it",
  keptBy: "create_tag_policy writes no binding, and only bindings are evaluated",
});
