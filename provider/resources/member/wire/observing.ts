import { groupOf, rowOf, rowsOf } from "../../../kernel";
import type { JsonObject } from "../../../wire/action";
import { timeOnWire } from "../../../wire/answering/times";
import { pages, request } from "../../../wire/asking";
import { number, type Observing, records, text } from "../../../wire/observing";
import { departments, membersIn } from "../../department/rows";
import { departmentOf } from "../../department/wire/numbers";
import { allMembers } from "../../organization/rows";
import { type FinancePermission, memberNames, members, paidBy } from "../rows";
import { financePermissionOf, PAID_FOR } from "./numbers";

export const MEMBERS = pages("Items", "Total", 50);

export const memberObserving: Observing = {
  tables: [members, memberNames],
  groups: [membersIn, allMembers, paidBy],
  async observe(look, draft) {
    for (const record of await look.list(request("DescribeOrganizationMembers"), MEMBERS)) {
      const id = String(number(record, "MemberUin"));
      const name = text(record, "Name");
      const department = departmentOf(number(record, "NodeId"), look);
      const payer = text(record, "PayUin");
      const granted = permissionsIn(record);
      draft.put(members, id, {
        name,
        description: text(record, "Remark"),
        joinMethod: text(record, "MemberType") === "Create" ? "created" : "invited",
        joinedAt: timeOnWire(text(record, "CreateTime")) ?? 0,
        department,
        allowQuit: text(record, "IsAllowQuit") === "Allow",
        financePermissions: granted,
        // The wire says only that something is unconfirmed: it can be nothing but the two that need consent.
        unconfirmedPermissions: text(record, "PermissionStatus") === "UnConfirmed" ? granted.filter(needsConsent) : [],
        paymentMode: payer === "" ? "self_pay" : "pay_on_behalf",
        payer: payer === "" ? null : payer,
      });
      draft.put(memberNames, name, { member: id });
      draft.join(groupOf(membersIn, department), id);
      draft.join(groupOf(allMembers), id);
      if (payer !== "") draft.join(groupOf(paidBy, payer), id);
    }
  },
  fits(organization) {
    for (const [, { department }] of rowsOf(organization, members))
      if (rowOf(organization, departments, department) === undefined) return false;
    return true;
  },
};

function permissionsIn(record: JsonObject): readonly FinancePermission[] {
  return records(record, "OrgPermission")
    .map((permission) => number(permission, "Id"))
    .filter((id) => id !== PAID_FOR)
    .flatMap((id) => financePermissionOf(id) ?? [])
    .sort();
}

/** FIN-CONSENT-STATES. */
function needsConsent(permission: FinancePermission): boolean {
  return permission === "allocate_funds" || permission === "invoice";
}
