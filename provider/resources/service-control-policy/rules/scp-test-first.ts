import { fact } from "../../../kernel";

/** Clause: guide, "service control policies: overview": a recommendation, hence a warning and no refusal. */
export const scpTestFirst = fact({
  id: "SCP-TEST-FIRST",
  kind: "default",
  sentence: "a policy should be tried on a small part of the organization before it is bound to all of it",
  keptBy: "binding a custom policy to Root carries a caution, which every plan shows as a warning",
});
