import { rule } from "../../../kernel";
import type { MoveMember, SetPaymentMode, UpdateMember, UpdateMemberFinancePermissions } from "../operations";

type Editing = UpdateMember | MoveMember | UpdateMemberFinancePermissions | SetPaymentMode;

const editable: Readonly<Record<Editing["name"], readonly string[]>> = {
  update_member: ["title", "description", "allow_quit", "account_name"],
  move_member: ["department"],
  update_member_finance_permissions: ["finance_permissions"],
  set_payment_mode: ["payment_mode", "payer"],
};

/** Guide of 2024, "edit a member". Requests come from outside too, so a type alone does not keep other fields away. */
export const memberEditFields = rule<Editing>({
  id: "MEMBER-EDIT-FIELDS",
  kind: "permission",
  refuses: ["update_member", "move_member", "update_member_finance_permissions", "set_payment_mode"],
  sentence: "the account id, the entity, the join method and the join time of a member cannot be changed",
  advice: "create or invite another member, and let this one go",
  cloudCode: "InvalidParameter",
  holds: (_ask, operation) =>
    Object.keys(operation).every((field) => ["name", "by", "member", ...editable[operation.name]].includes(field)),
});
