import { groupItems, groupOf, rule } from "../../../kernel";
import { type Paying, payingOperations, payOnBehalfOf } from "../../../resources/member/payment";
import { vendor } from "../../../resources/organization/actors";
import { clashes, receiverInherits, requestOf, sourceInherits } from "../../discounts/inheriting";
import type { CancelDiscountInheritance } from "../../discounts/operations";
import { inheritorsOf } from "../../discounts/rows";
import { looking } from "../../finance/notices";

/** Both guides, "discounts": what the DISC-EXCLUSIVE rules say of granting holds for paying as well, where both are asked for. */
export const payInheritVerifiedOnEnable = rule<Paying>({
  id: "PAY-INHERIT-VERIFIED-ON-ENABLE",
  kind: "precondition",
  refuses: payingOperations,
  sentence: "pay-on-behalf together with discount inheritance begins only if no other inheritance of member or payer clashes",
  advice: "have the vendor end the inheritance that clashes",
  cloudCode: "UnsupportedOperation.MemberDiscountInheritExisted",
  holds(ask, operation) {
    if (payOnBehalfOf(ask, operation) === undefined) return true;
    const request = requestOf(ask, operation);
    return request === undefined || !clashes(ask, request);
  },
  remedy(organization, operation) {
    const ask = looking(organization);
    const request = requestOf(ask, operation);
    if (request === undefined) return undefined;
    const clashing = [
      ...(sourceInherits(ask, request) === undefined ? [] : [request.source]),
      ...(receiverInherits(ask, request) === undefined ? [] : [request.receiver]),
      ...groupItems(organization, groupOf(inheritorsOf, request.receiver)),
    ];
    const operations = clashing.map(
      (account): CancelDiscountInheritance => ({ name: "cancel_discount_inheritance", account, by: vendor }),
    );
    return { add: "never", operations };
  },
});
