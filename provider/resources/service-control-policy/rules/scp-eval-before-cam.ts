import { accessRule } from "../evaluation";

/** Clause: guide, "service control policies: overview". */
export const scpEvalBeforeCam = accessRule({
  id: "SCP-EVAL-BEFORE-CAM",
  sentence: "service control comes first: what it denies is denied, and the account's own permissions are not looked at",
  concludes: (result) => (result === "explicit_deny" ? "deny" : undefined),
});
