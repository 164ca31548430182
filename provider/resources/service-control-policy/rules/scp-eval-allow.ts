import { accessRule } from "../evaluation";

/** Clause: guide, "service control policies: overview". */
export const scpEvalAllow = accessRule({
  id: "SCP-EVAL-ALLOW",
  sentence: "a level on which an allow and no deny matches is passed, and the next one up is checked; past Root all is passed",
  judges(level) {
    const by = level.firstMatch("allow");
    return by === undefined ? undefined : { verdict: "passes", by };
  },
});
