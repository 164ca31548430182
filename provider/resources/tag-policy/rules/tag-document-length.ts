import { documentRule } from "../document-rules";

/** Clause: the error list of CreatePolicy in the cloud's API reference; no document gives the figure. */
export const tagDocumentLength = documentRule({
  id: "TAG-DOCUMENT-LENGTH",
  kind: "limit",
  sentence: "a tag policy has a limited number of characters",
  advice: "write it without indentation, or split it into two policies",
  cloudCode: "InvalidParameter.PolicyDocumentLengthOverLimit",
});
