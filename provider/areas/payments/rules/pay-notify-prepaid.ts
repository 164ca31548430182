import { effect } from "../../../kernel";
import { sendNotice } from "../../finance/notices";
import type { Notify } from "../operations";
import { payingAccount } from "../paying";

/** The agreements name the management account; where an entity admin pays, it is that one. */
export const payNotifyPrepaid = effect<Notify>({
  id: "PAY-NOTIFY-PREPAID",
  kind: "auto_effect",
  on: ["notify"],
  sentence: "messages about a paid member's prepaid resources go to the payer",
  does(ask, write, { account, message, about }, { at }) {
    if (message !== "arrears") sendNotice(write, { account: payingAccount(ask, account), kind: message, about, at });
  },
});
