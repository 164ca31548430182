import { documentRule } from "../document-rules";

/** Clause: guide 2024, "create a tag policy"; the keys `qcloud` and `tencent` on the evidence of CreatePolicy's error list. */
export const tagKeyReservedPrefix = documentRule({
  id: "TAG-KEY-RESERVED-PREFIX",
  kind: "precondition",
  sentence: "a tag key does not begin with `qcs:` or `project`, in any letter case, nor with `项目`",
  advice: "choose another key",
  cloudCode: "InvalidParameter.ReservedTagKey",
});
