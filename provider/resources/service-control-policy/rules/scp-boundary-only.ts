import { accessRule } from "../evaluation";

/** Clause: guide, "service control policies: overview". */
export const scpBoundaryOnly = accessRule({
  id: "SCP-BOUNDARY-ONLY",
  sentence: "service control grants nothing: past it, the account's own permissions decide",
  concludes: (result) => (result === "allow" ? "ask the account" : undefined),
});
