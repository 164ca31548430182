import { effect } from "../../../kernel";
import { sendNotice } from "../../finance/notices";
import type { Notify } from "../operations";

/** Guides and agreements; the guides say "for the time being". */
export const payNotifyPostpaid = effect<Notify>({
  id: "PAY-NOTIFY-POSTPAID",
  kind: "auto_effect",
  on: ["notify"],
  sentence: "messages about arrears for postpaid resources go to the member",
  does(_ask, write, { account, message, about }, { at }) {
    if (message === "arrears") sendNotice(write, { account, kind: message, about, at });
  },
});
