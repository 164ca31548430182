import { documentRule } from "../document-rules";

/** Clause: guide, "create a tag policy". */
export const tagValueSyntax = documentRule({
  id: "TAG-VALUE-SYNTAX",
  kind: "limit",
  sentence:
    "an allowed value has 1 to 255 letters, digits, spaces, Chinese characters and signs out of + - = . _ : / @ ( ) [ ] （ ） 【 】 and *",
  advice: "choose a shorter value, or one without other signs",
  cloudCode: "InvalidParameterValue.PolicyContentInvalid",
});
