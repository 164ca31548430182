import { rule } from "../../../kernel";
import { actingAccount } from "../../../resources/organization/actors";
import type { PayOrder, RenewResource } from "../operations";
import { payingFor } from "../paying";
import { orders, prepaidResources } from "../rows";

/** Both agreements, clause 3.3.2. That a member does not set its own mode is MEMBER-SINGLE-MANAGER-AUTHORITY. */
export const payMemberLosesPaymentControl = rule<PayOrder | RenewResource>({
  id: "PAY-MEMBER-LOSES-PAYMENT-CONTROL",
  kind: "permission",
  refuses: ["pay_order", "renew_resource"],
  sentence: "what is paid on behalf of a member is paid and renewed by its payer, and no longer by the member",
  advice: "ask the payer to pay",
  cloudCode: "UnauthorizedOperation",
  holds(ask, operation) {
    const [account, service] =
      operation.name === "renew_resource"
        ? [ask.value(prepaidResources, operation.resource, "account"), ask.value(prepaidResources, operation.resource, "service")]
        : [ask.value(orders, operation.order, "account"), ask.value(orders, operation.order, "service")];
    return actingAccount(ask, operation) === payingFor(ask, account ?? "", service ?? "cloud");
  },
});
