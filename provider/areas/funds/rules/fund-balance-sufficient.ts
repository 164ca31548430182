import { rowOf, rule } from "../../../kernel";
import { accountActor } from "../../../resources/organization/actors";
import { organizations, SELF } from "../../../resources/organization/rows";
import { purseOf, worth } from "../../finance/books";
import { looking } from "../../finance/notices";
import type { AllocateFunds, TopUp } from "../operations";
import { allocationNeedsBalance } from "../settings";

/** Inferred (a setting): it is the account's balance that is allocated. */
export const fundBalanceSufficient = rule<AllocateFunds>({
  id: "FUND-BALANCE-SUFFICIENT",
  kind: "precondition",
  refuses: ["allocate_funds"],
  sentence: "an allocation is covered by what the management account has topped up and not spent",
  advice: "top the management account up",
  cloudCode: "FailedOperation.OperateBillingPermissionErr",
  holds(ask, { amount }, given) {
    if (!given.setting(allocationNeedsBalance)) return true;
    const purse = purseOf(ask, ask.value(organizations, SELF, "managementAccount") ?? "");
    return amount <= Math.min(purse.cash, worth(purse) - purse.frozen);
  },
  remedy(organization, { amount }) {
    const account = rowOf(organization, organizations, SELF)?.managementAccount ?? "";
    const purse = purseOf(looking(organization), account);
    const missing = amount - Math.min(purse.cash, worth(purse) - purse.frozen);
    const topUp: TopUp = { name: "top_up", account, amount: missing, by: accountActor(account) };
    return { add: "never", operations: [topUp] };
  },
});
