import { rule } from "../../../kernel";
import type { ApplyToJoin } from "../operations";

/** Only the member-account agreement mentions it; who approves, how long and in which states is documented nowhere, so it is off. */
export const inviteApplyToJoin = rule<ApplyToJoin>({
  id: "INVITE-APPLY-TO-JOIN",
  kind: "permission",
  refuses: ["apply_to_join"],
  sentence: "applying to join is not offered; an account joins by invitation",
  advice: "have the management account invite it",
  cloudCode: "UnsupportedOperation",
  holds: () => false,
});
