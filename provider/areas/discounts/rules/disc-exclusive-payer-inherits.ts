import { rule } from "../../../kernel";
import { vendor } from "../../../resources/organization/actors";
import { looking } from "../../finance/notices";
import { clashRefuses, type Establishing, requestOf, sourceInherits } from "../inheriting";
import type { CancelDiscountInheritance } from "../operations";
import { exclusiveInSelfPay } from "../settings";

/** Both guides, "discounts"; for self-pay it is our reading (a setting). */
export const discExclusivePayerInherits = rule<Establishing>({
  id: "DISC-EXCLUSIVE-PAYER-INHERITS",
  kind: "precondition",
  refuses: clashRefuses,
  sentence: "an account that inherits discounts itself cannot pass any on",
  advice: "have the vendor end the inheritance of the paying account",
  cloudCode: "UnsupportedOperation.OwnerDiscountInheritExisted",
  holds(ask, operation, given) {
    const request = requestOf(ask, operation);
    if (request === undefined || (!request.paid && !given.setting(exclusiveInSelfPay))) return true;
    return sourceInherits(ask, request) === undefined;
  },
  remedy(organization, operation) {
    const ask = looking(organization);
    const request = requestOf(ask, operation);
    if (request === undefined) return undefined;
    return { add: "never", operations: [request.source].map(ending) };
  },
});

function ending(account: string): CancelDiscountInheritance {
  return { name: "cancel_discount_inheritance", account, by: vendor };
}
