import { entityKinds } from "../../areas/account/rows";
import { cycles } from "../../areas/discounts/rows";
import { financePermissions } from "../../resources/member/rows";
import { answered, refused } from "../../wire/action";
import { objectsOf, required, textOf } from "../../wire/answering/parameters";
import { type SimAction, simAction } from "./action";

/** What an argument may be: one of these, or any text. */
type Values = readonly string[] | "any";

/**
 * What somebody outside of the organization does, who has no action of the cloud for it: each operation with all of its arguments. The
 * kernel takes arguments for what their types say; nothing else checks them on this way.
 */
export const answerArguments: Readonly<Record<string, Readonly<Record<string, Values>>>> = {
  accept_management_agreement: { account: "any" },
  accept_member_agreement: { account: "any" },
  verify_enterprise_identity: { account: "any", entity: "any", entity_kind: entityKinds },
  provide_affiliation_evidence: { account: "any" },
  disable_single_account_tag_policy: { account: "any" },
  clear_account_finding: { account: "any", finding: "any" },
  associate_entity: { entity: "any" },
  approve_member_creation: { member: "any" },
  reject_member_creation: { member: "any" },
  accept_invitation: { invitation: "any", account: "any" },
  reject_invitation: { invitation: "any", account: "any" },
  confirm_finance_permission: { member: "any", permission: financePermissions },
  activate_security_info: { member: "any" },
  accept_share: { unit: "any", account: "any" },
  reject_share: { unit: "any", account: "any" },
  quit_shared_unit: { unit: "any", account: "any" },
  rename_entity: { account: "any", entity: "any", title: "any" },
  change_verified_entity: { account: "any", entity: "any", entity_kind: entityKinds },
  accept_identity_center_terms: {},
  request_special_permission: { account: "any", permission: financePermissions },
  cancel_discount_inheritance: { account: "any" },
  change_settlement_cycle: { account: "any", product: "any", cycle: cycles },
};

const answerOperation = simAction({
  action: "AnswerOperation",
  kind: "write",
  document: {
    summary:
      "Let the account that has to answer do so, as its row in the world says: accept an invitation or a share, confirm, verify its identity.",
    request: [
      { name: "Name", type: "string", required: true, enum: Object.keys(answerArguments), doc: "The operation." },
      { name: "Arguments", type: "Argument[]", maxItems: 10, doc: `All of its arguments: ${allArguments()}.` },
    ],
    response: [
      { name: "Pending", type: "bool", doc: "Whether nobody has answered yet." },
      { name: "Says", type: "string", doc: "Why not; empty when it happened." },
    ],
    types: {
      Argument: [
        { name: "Name", type: "string", required: true, doc: "For example `invitation`." },
        { name: "Value", type: "string", required: true, minLength: 1, maxLength: 200, doc: "Its value." },
      ],
    },
  },
  answer({ parameters, simulator }) {
    const name = required(textOf(parameters, "Name"));
    const given = new Map(
      objectsOf(parameters, "Arguments").map((argument) => [
        required(textOf(argument, "Name")),
        required(textOf(argument, "Value")),
      ]),
    );
    const known = Object.entries(required(answerArguments[name]));
    const unknown = [...given.keys()].some((one) => !known.some(([argument]) => argument === one));
    const wrong = known.filter(([argument, values]) => !isValue(given.get(argument), values));
    if (unknown || wrong.length > 0) {
      const says = `\`${name}\` takes ${known.length === 0 ? "no arguments" : known.map(described).join(", ")}`;
      return refused("InvalidParameterValue", says);
    }
    const outcome = simulator.answered({ ...Object.fromEntries(given), name });
    if (outcome.kind === "refused") return { kind: "refused", code: outcome.cloudCode, says: outcome.says, rule: outcome.rule };
    return answered({ Pending: outcome.kind === "pending", Says: outcome.kind === "done" ? "" : outcome.says });
  },
});

function isValue(given: string | undefined, values: Values): boolean {
  return given !== undefined && (values === "any" || values.includes(given));
}

function described([argument, values]: readonly [string, Values]): string {
  return values === "any" ? `\`${argument}\`` : `\`${argument}\` (one of ${values.join(", ")})`;
}

function allArguments(): string {
  return Object.entries(answerArguments)
    .filter(([, known]) => Object.keys(known).length > 0)
    .map(([name, known]) => `${Object.keys(known).join(", ")} of \`${name}\``)
    .join("; ");
}

export const answerActions: readonly SimAction[] = [answerOperation];
