import { effect } from "../../../kernel";
import { sendNotice } from "../notices";
import type { RevokeCreditLimit, SetCreditLimit } from "../operations";

/** Member-account agreement, clause 3.2.8. */
export const finCreditNotify = effect<SetCreditLimit | RevokeCreditLimit>({
  id: "FIN-CREDIT-NOTIFY",
  kind: "auto_effect",
  on: ["set_credit_limit", "revoke_credit_limit"],
  sentence: "a member is told whenever its credit limit changes",
  does: (_ask, write, { member, name }, { at }) => sendNotice(write, { account: member, kind: "credit_limit", about: name, at }),
});
