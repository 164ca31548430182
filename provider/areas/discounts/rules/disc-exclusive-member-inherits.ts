import { rule } from "../../../kernel";
import { vendor } from "../../../resources/organization/actors";
import { looking } from "../../finance/notices";
import { clashRefuses, type Establishing, receiverInherits, requestOf } from "../inheriting";
import type { CancelDiscountInheritance } from "../operations";
import { exclusiveInSelfPay } from "../settings";

/** Both guides, "discounts"; for self-pay it is our reading (a setting). */
export const discExclusiveMemberInherits = rule<Establishing>({
  id: "DISC-EXCLUSIVE-MEMBER-INHERITS",
  kind: "precondition",
  refuses: clashRefuses,
  sentence: "a member inherits discounts from one account only",
  advice: "have the vendor end the inheritance that the member has",
  cloudCode: "UnsupportedOperation.MemberDiscountInheritExisted",
  holds(ask, operation, given) {
    const request = requestOf(ask, operation);
    if (request === undefined || (!request.paid && !given.setting(exclusiveInSelfPay))) return true;
    return receiverInherits(ask, request) === undefined;
  },
  remedy(organization, operation) {
    const ask = looking(organization);
    const request = requestOf(ask, operation);
    if (request === undefined) return undefined;
    return { add: "never", operations: [request.receiver].map(ending) };
  },
});

function ending(account: string): CancelDiscountInheritance {
  return { name: "cancel_discount_inheritance", account, by: vendor };
}
