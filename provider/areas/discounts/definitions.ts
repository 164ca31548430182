import { defineOperation, groupOf, type OperationDefinition } from "../../kernel";
import { type Member, members } from "../../resources/member/rows";
import { grantedPermissions } from "../../resources/member/terms";
import { accounts } from "../account/rows";
import { establish, requestOf } from "./inheriting";
import type { CancelDiscountInheritance, ChangeSettlementCycle, ComputeDiscount, InheritDiscount } from "./operations";
import { inheritances, inheritorsOf, settlementCycles } from "./rows";

/** The permission is what shows in the console: it goes along, so that both always say the same. */
const inheritDiscount = defineOperation<InheritDiscount>({
  name: "inherit_discount",
  reversible: false,
  verb: "change",
  subject: ({ member }) => ({ table: members.name, id: member }),
  describe: ({ member }, called) => `let ${called(members.name, member)} inherit contract discounts`,
  transition(ask, write, operation, { at }) {
    const request = requestOf(ask, operation);
    if (request !== undefined) establish(ask, write, request, at);
    const held = ask.value(members, operation.member, "financePermissions") ?? [];
    write.set<Member>(members, operation.member, { financePermissions: grantedPermissions([...held, "inherit_offer"]) });
  },
});

const cancelDiscountInheritance = defineOperation<CancelDiscountInheritance>({
  name: "cancel_discount_inheritance",
  reversible: true,
  verb: "answer",
  subject: ({ account }) => ({ table: accounts.name, id: account }),
  describe: ({ account }, called) => `end the discount inheritance of ${called(accounts.name, account)}`,
  answeredBy: () => "the vendor's business manager",
  transition(ask, write, { account }) {
    write.leave(groupOf(inheritorsOf, ask.value(inheritances, account, "source") ?? ""), account);
    write.drop(inheritances, account);
    const held = ask.value(members, account, "financePermissions");
    if (held === undefined) return;
    write.set<Member>(members, account, { financePermissions: held.filter((permission) => permission !== "inherit_offer") });
  },
});

/** What comes of it: `computeDiscount`. */
const computeDiscountOperation = defineOperation<ComputeDiscount>({
  name: "compute_discount",
  reversible: true,
  verb: "change",
  subject: ({ account }) => ({ table: accounts.name, id: account }),
  describe: ({ account, product }, called) => `work out the discounts of ${called(accounts.name, account)} for \`${product}\``,
  transition: () => undefined,
});

const changeSettlementCycle = defineOperation<ChangeSettlementCycle>({
  name: "change_settlement_cycle",
  reversible: true,
  verb: "answer",
  subject: ({ account }) => ({ table: accounts.name, id: account }),
  describe: ({ account, product, cycle }, called) => `settle \`${product}\` of ${called(accounts.name, account)} ${cycle}`,
  answeredBy: () => "the vendor's business manager",
  transition: (_ask, write, { account, product, cycle }) => write.put(settlementCycles, `${account}/${product}`, { cycle }),
});

export const discountOperations: readonly OperationDefinition[] = [
  inheritDiscount,
  cancelDiscountInheritance,
  computeDiscountOperation,
  changeSettlementCycle,
];
