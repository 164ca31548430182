import { rowOf, rule } from "../../../kernel";
import type { SetPaymentMode } from "../../../resources/member/operations";
import { members } from "../../../resources/member/rows";
import type { ChangeVerifiedEntity } from "../operations";

/** Both agreements, clauses 4.1.4(3) and 4.1.3. */
export const entchgMemberPay = rule<ChangeVerifiedEntity>({
  id: "ENTCHG-MEMBER-PAY",
  kind: "precondition",
  refuses: ["change_verified_entity"],
  sentence: "a member that is paid for leaves pay-on-behalf before it changes its verified subject",
  advice: "switch the member to self-pay first",
  cloudCode: "UnsupportedOperation.OperationForbidden",
  holds: (ask, { account }) => (ask.value(members, account, "payer") ?? null) === null,
  blockers(organization, { account }) {
    const payer = rowOf(organization, members, account)?.payer ?? "an account";
    return { first: [{ table: members.name, id: account, says: `is paid for by \`${payer}\`` }], count: 1 };
  },
  remedy(_organization, { account }) {
    const selfPay: SetPaymentMode = { name: "set_payment_mode", member: account, payment_mode: "self_pay", payer: null };
    return { add: "never", operations: [selfPay] };
  },
});
