import { fact } from "../../../kernel";

/** Both guides, "finance management modes". */
export const discSurvivesModeSwitch = fact({
  id: "DISC-SURVIVES-MODE-SWITCH",
  kind: "auto_effect",
  sentence: "switching to self-pay does not end an inheritance",
  keptBy: "its row of its own, which set_payment_mode does not touch",
});
