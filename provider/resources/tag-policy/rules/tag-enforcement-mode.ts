import { fact } from "../../../kernel";

/** Clause: guide, "create a tag policy". */
export const tagEnforcementMode = fact({
  id: "TAG-ENFORCEMENT-MODE",
  kind: "default",
  sentence: "tag policies detect after the event; detection is always on, and nothing is blocked",
  keptBy: "no operation asks a tag policy, and a document that switches detection off is refused",
  follows: ["TAG-RULE-FIELDS"],
});
