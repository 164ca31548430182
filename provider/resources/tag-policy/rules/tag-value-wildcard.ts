import { documentRule } from "../document-rules";

/** Clause: guide, "create a tag policy"; the example is in the guide of 2023. */
export const tagValueWildcard = documentRule({
  id: "TAG-VALUE-WILDCARD",
  kind: "limit",
  sentence: "an allowed value has one wildcard `*` at most",
  advice: "list several values instead",
  cloudCode: "InvalidParameterValue.PolicyContentInvalid",
});
