import { choice, flag, object, optional, reference, text, texts } from "../attributes";
import { bindingAttributes } from "../service-control-policy/bindings";
import { tagBindingAttributes } from "../tag-policy/bindings";
import { memberNameAdvice, memberNameProblem } from "./names";
import { type FinancePermission, financePermissions, type PaymentMode, type SecurityInformation } from "./rows";
import { securityInfoProblem } from "./security";
import { memberNameSymbols } from "./settings";
import { lockedPermissions } from "./terms";

export const deletionPolicies = ["retain", "quarantine", "remove", "delete"] as const;
export type DeletionPolicy = (typeof deletionPolicies)[number];

/** Resolved attributes of a member, completed. */
export type MemberAttributes = Readonly<{
  name: string;
  description: string;
  /** The account id; null in a declaration of a member that is to be created. */
  account: string | null;
  /** The verified entity of a created member where it is not the management account's. */
  entity: string | null;
  /** Never null once completed: no department means Root. */
  department: string;
  /** Sorted; the locked ones are always in it. */
  finance_permissions: readonly FinancePermission[];
  payment_mode: PaymentMode;
  /** Never null on pay-on-behalf once completed: no payer means the management account. */
  payer: string | null;
  allow_quit: boolean;
  security_information: SecurityAttribute | null;
  deletion_policy: DeletionPolicy;
  full_access: boolean;
  service_control_policies: readonly string[];
  tag_policies: readonly string[];
}>;

export interface SecurityAttribute {
  readonly email: string;
  readonly mobile: string;
  /** Of what exists: it decides what can still be changed. */
  readonly state?: SecurityInformation["state"];
}

export const memberAttributes = {
  name: text({
    doc: "What it is called, unique in the organization: 1 to 25 letters, digits, Chinese characters or symbols out of @ & _ [ ] - , + . : 、",
    check(name) {
      const says = memberNameProblem(name, memberNameSymbols.default);
      const advice = memberNameAdvice(name, memberNameSymbols.default);
      return says === undefined ? undefined : { rule: memberNameSymbols.rule, says, advice };
    },
  }),
  description: text({ doc: "What it is for.", default: "" }),
  account: optional(
    text({
      doc: "The id of an existing account, which is invited and joins when it accepts. Without it a new account is created.",
      replaces: true,
    }),
  ),
  entity: optional(
    text({
      doc: "The verified entity for which it is created, when that is not the management account's own: the entity's admin has to approve.",
      replaces: true,
    }),
  ),
  department: optional(reference({ doc: "The department it is in; without it, Root.", refersTo: ["department"] })),
  finance_permissions: texts({
    doc: "What the management account may do with its finances. `view_bills` and `view_balance` are always granted, written or not.",
    choices: financePermissions,
    default: lockedPermissions,
  }),
  payment_mode: choice({
    doc: "Who pays: the member itself, or a payer of the same verified entity.",
    choices: ["self_pay", "pay_on_behalf"],
    default: "self_pay",
  }),
  payer: optional(
    reference({
      doc: "The payer on pay-on-behalf: the management account (also without it) or the entity admin of the member's entity.",
      refersTo: ["member", "account"],
    }),
  ),
  allow_quit: flag({
    doc: "May it leave the organization on its own? A created member needs activated security information for that.",
    default: false,
  }),
  security_information: optional(
    object({
      doc: "E-mail address and mobile number of a created member: whoever reads the e-mail activates it and can then log in. Once activated it cannot be changed.",
      sensitive: true,
      fields: {
        email: text({
          doc: "The e-mail address, used for one member only.",
          sensitive: true,
          check: (email) => secinfoProblem(securityInfoProblem(email, "00000")),
        }),
        mobile: text({
          doc: "The mobile number, with its country code.",
          sensitive: true,
          check: (mobile) => secinfoProblem(securityInfoProblem("a@b", mobile)),
        }),
      },
    }),
  ),
  deletion_policy: choice({
    doc: "What becomes of the member when this declaration is gone: it stays (`retain`), is moved to the organization's quarantine department, is removed from the organization, or is deleted with its account and everything in it.",
    choices: deletionPolicies,
    default: "retain",
  }),
  ...bindingAttributes,
  ...tagBindingAttributes,
};

function secinfoProblem(says: string | undefined) {
  return says === undefined ? undefined : { rule: "SECINFO-FIELDS", says, advice: "give both, in full" };
}
