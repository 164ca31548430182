import { documentRule } from "../document-rules";

/** Clause: guide, "create a tag policy"; the vendor's page on the syntax of tag policies. */
export const tagRuleFields = documentRule({
  id: "TAG-RULE-FIELDS",
  kind: "precondition",
  sentence: "a tag policy has a rule per tag key, each with the key and its allowed values and, if need be, resource types",
  advice: "correct the document at the places named",
  cloudCode: "InvalidParameterValue.PolicyContentInvalid",
});
