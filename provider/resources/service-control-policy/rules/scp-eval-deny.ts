import { accessRule } from "../evaluation";

/** Clause: guide, "service control policies: overview". Asked before the allows: within a level a deny wins. */
export const scpEvalDeny = accessRule({
  id: "SCP-EVAL-DENY",
  sentence: "a deny statement that matches at a level denies, whatever is allowed there or further up",
  judges(level) {
    const by = level.firstMatch("deny");
    return by === undefined ? undefined : { verdict: "explicit_deny", by };
  },
});
