import { accessRule } from "../evaluation";

/** Clause: guide, "service control policies: overview". */
export const scpEvalNoMatch = accessRule({
  id: "SCP-EVAL-NO-MATCH",
  sentence: "a level on which no statement matches denies as well",
  judges: (level) =>
    level.firstMatch("deny") === undefined && level.firstMatch("allow") === undefined
      ? { verdict: "explicit_deny", by: undefined }
      : undefined,
});
