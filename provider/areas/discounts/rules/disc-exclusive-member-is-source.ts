import { groupOf, rule } from "../../../kernel";
import { vendor } from "../../../resources/organization/actors";
import { looking } from "../../finance/notices";
import { clashRefuses, type Establishing, receiverIsSource, requestOf } from "../inheriting";
import type { CancelDiscountInheritance } from "../operations";
import { inheritorsOf } from "../rows";
import { exclusiveInSelfPay } from "../settings";

/** Both guides, "discounts"; for self-pay it is our reading (a setting). */
export const discExclusiveMemberIsSource = rule<Establishing>({
  id: "DISC-EXCLUSIVE-MEMBER-IS-SOURCE",
  kind: "precondition",
  refuses: clashRefuses,
  sentence: "a member from which others inherit cannot inherit itself",
  advice: "have the vendor end the inheritances from the member",
  cloudCode: "UnsupportedOperation.AddDiscountInheritNotAllow",
  holds(ask, operation, given) {
    const request = requestOf(ask, operation);
    if (request === undefined || (!request.paid && !given.setting(exclusiveInSelfPay))) return true;
    return !receiverIsSource(ask, request);
  },
  remedy(organization, operation) {
    const ask = looking(organization);
    const request = requestOf(ask, operation);
    if (request === undefined) return undefined;
    return { add: "never", operations: ask.list(groupOf(inheritorsOf, request.receiver)).map(ending) };
  },
});

function ending(account: string): CancelDiscountInheritance {
  return { name: "cancel_discount_inheritance", account, by: vendor };
}
