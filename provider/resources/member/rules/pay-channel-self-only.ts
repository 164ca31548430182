import { accounts } from "../../../areas/account/rows";
import { rule } from "../../../kernel";
import { organizations, SELF } from "../../organization/rows";
import { type Paying, payingOperations, payOnBehalfOf } from "../payment";
import { channelCustomersPayThemselves } from "../settings";

/** Guide, "payment modes"; that member and payer count as well is evidence from the public API (a setting). */
export const payChannelSelfOnly = rule<Paying>({
  id: "PAY-CHANNEL-SELF-ONLY",
  kind: "precondition",
  refuses: payingOperations,
  sentence: "customers served through a channel partner can use self-pay only",
  advice: "use self_pay",
  cloudCode: "UnsupportedOperation.ExistedClient",
  holds(ask, operation, given) {
    const relation = payOnBehalfOf(ask, operation);
    if (relation === undefined) return true;
    const management = ask.value(organizations, SELF, "managementAccount") ?? "";
    const both = given.setting(channelCustomersPayThemselves) ? [relation.member, relation.payer] : [];
    return [management, ...both].every((account) => ask.value(accounts, account, "channelCustomer") !== true);
  },
});
