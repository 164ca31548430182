import { accounts } from "../../../areas/account/rows";
import { rowOf } from "../../../kernel";
import { type Call, type JsonObject, refused, type WireRefusal } from "../../../wire/action";
import { numbersOf, textOf } from "../../../wire/answering/parameters";
import type { FinancePermission, Member, PaymentMode } from "../rows";
import { lockedPermissions } from "../terms";
import { financePermissionOf, PAID_FOR, permissionNumbers } from "./numbers";

const names: Readonly<Record<Call["language"], readonly string[]>> = {
  "zh-CN": ["查看账单", "查看余额", "资金划拨", "合并出账", "开票", "优惠继承", "代付", "成本分析", "预算管理", "信用额度设置"],
  "en-US": [
    "View bills",
    "View balance",
    "Transfer funds",
    "Consolidated billing",
    "Issue invoices",
    "Inherit discounts",
    "Pay on behalf",
    "Cost analysis",
    "Budget management",
    "Set credit limits",
  ],
};

/** The only relation that there is. */
export const RELATION = { OrgPolicyType: "Financial", OrgPolicyName: "Financial" } as const;

/** `Lang` of the call; without it, the language of its messages. */
export function languageOf({ parameters, language }: Call): Call["language"] {
  const lang = textOf(parameters, "Lang");
  return lang === undefined ? language : lang === "en" ? "en-US" : "zh-CN";
}

/** What the management account may do with a member's finances, and who pays, as the wire shows both. */
export function termsOf(call: Call, member: Readonly<Member>): JsonObject {
  const ids = [...permissionNumbers(member.financePermissions), ...(member.payer === null ? [] : [PAID_FOR])].sort(
    (a, b) => a - b,
  );
  const called = names[languageOf(call)];
  return {
    OrgPermission: ids.map((id) => ({ Id: id, Name: called[id - 1] ?? "" })),
    PayUin: member.payer ?? "",
    PayName: member.payer === null ? "" : (rowOf(call.organization, accounts, member.payer)?.name ?? ""),
  };
}

/** What `PermissionIds` and `PayUin` ask for. Unknown ids go on as they are: FIN-PERMISSION-SET names them. */
export interface AskedTerms {
  readonly finance_permissions: readonly FinancePermission[];
  readonly payment_mode: PaymentMode;
  readonly payer: string | null;
}

/**
 * What is wrong with the two, whatever member they are for. The list names what every member has (FIN-DEFAULT-LOCKED); clients of the
 * international site know nothing but being paid for, and name that alone.
 */
export function wrongTerms({ parameters }: Call): WireRefusal | undefined {
  const ids = numbersOf(parameters, "PermissionIds");
  const international = ids.length > 0 && ids.every((id) => id === PAID_FOR);
  const locked = permissionNumbers(lockedPermissions);
  if (!international && !locked.every((id) => ids.includes(id))) {
    const says = `\`PermissionIds\` has to include ${locked.join(" and ")}, which every member has`;
    return refused("FailedOperation.OrganizationPermissionIllegal", says, "FIN-DEFAULT-LOCKED");
  }
  if (ids.includes(PAID_FOR) && (textOf(parameters, "PayUin") ?? "") === "")
    return refused("MissingParameter", `\`PayUin\` is missing: permission ${PAID_FOR} is being paid for`);
  return undefined;
}

export function askedTerms({ parameters }: Call): AskedTerms {
  const ids = numbersOf(parameters, "PermissionIds");
  const paidFor = ids.includes(PAID_FOR);
  return {
    // An id that is no permission is refused by the rule that knows them all.
    finance_permissions: ids
      .filter((id) => id !== PAID_FOR)
      .map((id) => financePermissionOf(id) ?? (`${id}` as FinancePermission)),
    payment_mode: paidFor ? "pay_on_behalf" : "self_pay",
    payer: paidFor ? (textOf(parameters, "PayUin") ?? null) : null,
  };
}
