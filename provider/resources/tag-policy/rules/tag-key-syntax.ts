import { documentRule } from "../document-rules";

/** Clause: guide, "create a tag policy". */
export const tagKeySyntax = documentRule({
  id: "TAG-KEY-SYNTAX",
  kind: "limit",
  sentence:
    "a tag key has 1 to 127 letters, digits, spaces, Chinese characters and signs out of + - = . _ : / @ ( ) [ ] （ ） 【 】",
  advice: "choose a shorter key, or one without other signs",
  cloudCode: "InvalidParameterValue.PolicyContentInvalid",
});
