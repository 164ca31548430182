import { ANN, BEN, by, op } from "./around";
import type { Examples } from "./example";

const annsPolicy = { target: ANN, target_type: "member" };

/** Of the effective tag policy and the check against it. */
export const tagExamples: Examples = {
  compute_effective_tag_policy: {
    accepted: op("compute_effective_tag_policy", annsPolicy),
    refused: op("compute_effective_tag_policy", { ...annsPolicy, ...by(ANN) }),
    rule: "TAG-COMPLIANCE-ACTOR",
  },
  view_effective_tag_policy: {
    accepted: op("view_effective_tag_policy", { ...annsPolicy, ...by(ANN) }),
    refused: op("view_effective_tag_policy", { ...annsPolicy, ...by(BEN) }),
    rule: "TAG-EFFECTIVE-VISIBILITY",
  },
};
