import { effect } from "../../../kernel";
import { payFor } from "../charging";
import type { PlacePrepaidOrder } from "../operations";
import { available, payingAccount } from "../paying";
import { orders } from "../rows";

/** Both guides, "prepaid". What balance and credit do not cover waits for the payer. */
export const payPrepaidAuto = effect<PlacePrepaidOrder>({
  id: "PAY-PREPAID-AUTO",
  kind: "auto_effect",
  on: ["place_prepaid_order"],
  sentence: "an order on behalf is paid at once, as far as the payer's balance and credit limit cover it",
  does(ask, write, { order, way, ...what }, given) {
    const payer = payingAccount(ask, what.account);
    if (way !== "payer" || what.amount > available(ask, payer)) return;
    payFor(ask, write, order, { ...what, units: what.units ?? 0 }, { payer, online: false }, given);
    write.set(orders, order, { state: "paid" });
  },
});
