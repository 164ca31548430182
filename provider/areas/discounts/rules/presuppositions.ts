import { rule } from "../../../kernel";
import { accountsUnknown, membersUnknown, systemActs } from "../../finance/presupposing";
import { requestOf } from "../inheriting";
import type { CancelDiscountInheritance, ChangeSettlementCycle, ComputeDiscount, InheritDiscount } from "../operations";
import { cycles, inheritances } from "../rows";

export const discountMemberUnknown = membersUnknown<InheritDiscount>(["inherit_discount"], ({ member }) => [member]);

export const discountAccountUnknown = accountsUnknown<ComputeDiscount | ChangeSettlementCycle>(
  ["compute_discount", "change_settlement_cycle"],
  (_ask, { account }) => [account],
);

/** An account that was deleted may still have one. */
export const inheritanceUnknown = rule<CancelDiscountInheritance>({
  id: "INHERITANCE-UNKNOWN",
  kind: "presupposition",
  refuses: ["cancel_discount_inheritance"],
  sentence: "there has to be an inheritance to end",
  cloudCode: "ResourceNotFound",
  holds: (ask, { account }) => ask.exists(inheritances, account),
});

export const inheritanceExists = rule<InheritDiscount>({
  id: "INHERITANCE-EXISTS",
  kind: "presupposition",
  refuses: ["inherit_discount"],
  sentence: "a member that inherits already needs nothing more",
  cloudCode: "UnsupportedOperation.MemberDiscountInheritExisted",
  // From another account: DISC-EXCLUSIVE-MEMBER-INHERITS.
  holds: (ask, operation) => {
    const request = requestOf(ask, operation);
    return request === undefined || ask.value(inheritances, operation.member, "source") !== request.source;
  },
});

export const cycleUnknown = rule<ChangeSettlementCycle>({
  id: "CYCLE-UNKNOWN",
  kind: "presupposition",
  refuses: ["change_settlement_cycle"],
  sentence: "products are settled hourly, daily or monthly",
  cloudCode: "InvalidParameter",
  holds: (_ask, { cycle }) => cycles.includes(cycle),
});

export const discountSystemActs = systemActs<ComputeDiscount>("DISC-ACTOR", ["compute_discount"]);

export const cycleVendorActs = rule<ChangeSettlementCycle>({
  id: "DISC-ACTOR",
  kind: "presupposition",
  refuses: ["change_settlement_cycle"],
  sentence: "only the vendor changes settlement cycles",
  advice: "ask your business manager",
  cloudCode: "UnauthorizedOperation",
  holds: (_ask, { by }) => by?.kind === "vendor",
});
