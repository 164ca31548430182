import { accounts } from "../../areas/account/rows";
import { defineOperation, groupOf, type OperationDefinition } from "../../kernel";
import { departments, membersIn } from "../department/rows";
import { noteChanged } from "../times";
import { unconfirmedAfter } from "./granting";
import type {
  ConfirmFinancePermission,
  MoveMember,
  SetPaymentMode,
  UpdateMember,
  UpdateMemberFinancePermissions,
} from "./operations";
import { type Member, memberNames, members, paidBy } from "./rows";
import { grantedPermissions, payerOf } from "./terms";

/** API: UpdateOrganizationMember. */
export const updateMember = defineOperation<UpdateMember>({
  name: "update_member",
  reversible: true,
  verb: "change",
  subject: ({ member }) => ({ table: members.name, id: member }),
  describe({ member, title, description, allow_quit, account_name }, called) {
    const changes = [
      ...(title === undefined ? [] : [`rename it to \`${title}\``]),
      ...(description === undefined ? [] : ["change its description"]),
      ...(allow_quit === undefined ? [] : [allow_quit ? "allow it to leave on its own" : "forbid it to leave on its own"]),
      ...(account_name === undefined ? [] : [`call its account \`${account_name}\``]),
    ];
    return `update ${called(members.name, member)}: ${changes.join(", ")}`;
  },
  transition(ask, write, { member, title, description, allow_quit, account_name }, { at }) {
    noteChanged(ask, write, members, member, at);
    if (account_name !== undefined) write.set(accounts, member, { name: account_name });
    if (title !== undefined) {
      write.drop(memberNames, ask.value(members, member, "name") ?? "");
      write.put(memberNames, title, { member });
    }
    write.set<Member>(members, member, {
      ...(title === undefined ? {} : { name: title }),
      ...(description === undefined ? {} : { description }),
      ...(allow_quit === undefined ? {} : { allowQuit: allow_quit }),
    });
  },
});

/** API: MoveOrganizationNodeMembers. */
export const moveMember = defineOperation<MoveMember>({
  name: "move_member",
  reversible: true,
  verb: "move",
  subject: ({ member }) => ({ table: members.name, id: member }),
  describe: ({ member, department }, called) => `move ${called(members.name, member)} to ${called(departments.name, department)}`,
  transition(ask, write, { member, department }, { at }) {
    noteChanged(ask, write, members, member, at);
    write.leave(groupOf(membersIn, ask.value(members, member, "department") ?? ""), member);
    write.join(groupOf(membersIn, department), member);
    write.set<Member>(members, member, { department });
  },
});

export const updateMemberFinancePermissions = defineOperation<UpdateMemberFinancePermissions>({
  name: "update_member_finance_permissions",
  reversible: true,
  verb: "change",
  subject: ({ member }) => ({ table: members.name, id: member }),
  describe: ({ member, finance_permissions }, called) =>
    `set the finance permissions of ${called(members.name, member)} to ${finance_permissions.map((name) => `\`${name}\``).join(", ")}`,
  transition(ask, write, { member, finance_permissions }, { at }) {
    noteChanged(ask, write, members, member, at);
    const financePermissions = grantedPermissions(finance_permissions);
    const before = {
      joinMethod: ask.value(members, member, "joinMethod") ?? "created",
      financePermissions: ask.value(members, member, "financePermissions") ?? [],
      unconfirmedPermissions: ask.value(members, member, "unconfirmedPermissions") ?? [],
    };
    write.set<Member>(members, member, {
      financePermissions,
      unconfirmedPermissions: unconfirmedAfter(before, financePermissions),
    });
  },
});

export const confirmFinancePermission = defineOperation<ConfirmFinancePermission>({
  name: "confirm_finance_permission",
  reversible: true,
  verb: "answer",
  subject: ({ member }) => ({ table: members.name, id: member }),
  describe: ({ member, permission }, called) => `${called(members.name, member)} consents to \`${permission}\``,
  answeredBy: ({ member }, called) => `${called(members.name, member)}, in its own console`,
  transition(ask, write, { member, permission }, { at }) {
    noteChanged(ask, write, members, member, at);
    const unconfirmed = ask.value(members, member, "unconfirmedPermissions") ?? [];
    write.set<Member>(members, member, { unconfirmedPermissions: unconfirmed.filter((other) => other !== permission) });
  },
});

export const setPaymentMode = defineOperation<SetPaymentMode>({
  name: "set_payment_mode",
  reversible: true,
  verb: "change",
  subject: ({ member }) => ({ table: members.name, id: member }),
  describe({ member, payment_mode, payer }, called) {
    if (payment_mode === "self_pay") return `${called(members.name, member)} pays for itself`;
    return `${payer === null ? "the management account" : called(members.name, payer)} pays for ${called(members.name, member)}`;
  },
  transition(ask, write, operation, { at }) {
    noteChanged(ask, write, members, operation.member, at);
    const { member, payment_mode: paymentMode } = operation;
    const before = ask.value(members, member, "payer") ?? null;
    const payer = payerOf(ask, operation);
    if (before !== null) write.leave(groupOf(paidBy, before), member);
    if (payer !== null) write.join(groupOf(paidBy, payer), member);
    write.set<Member>(members, member, { paymentMode, payer });
  },
});

export const editingOperations: readonly OperationDefinition[] = [
  updateMember,
  moveMember,
  updateMemberFinancePermissions,
  confirmFinancePermission,
  setPaymentMode,
];
