import { accounts } from "../areas/account/rows";
import { type Operation, type Organization, rowOf } from "../kernel";
import { entities } from "../resources/entity-admin/rows";
import { creationRequests } from "../resources/member/rows";
import { accountActor } from "../resources/organization/actors";

/** What the account that has to answer does in a simulation. */
export type Answer =
  | {
      readonly kind: "answers";
      readonly operation: Operation;
      readonly refuses?: { readonly rule: string; readonly says: string };
    }
  | { readonly kind: "silent"; readonly says: string };

/** How an answer is declined, and the rule that says what becomes of it. */
const DECLINED: Readonly<Record<string, { readonly name: string; readonly rule: string }>> = {
  accept_invitation: { name: "reject_invitation", rule: "INVITE-REJECT-EFFECT" },
  accept_share: { name: "reject_share", rule: "SHARE-OUT-ORG-STATES" },
  approve_member_creation: { name: "reject_member_creation", rule: "MEMBER-CREATE-REVIEW-STATES" },
};

/** What comes of waiting for `operation`: the answering account's row says how it answers. */
export function answerTo(organization: Organization, operation: Operation): Answer {
  const account = answering(organization, operation);
  const row = account === undefined ? undefined : rowOf(organization, accounts, account);
  const called = row === undefined ? "somebody else" : `account \`${row.name}\` (${account})`;
  const asked: Operation =
    account === undefined || operation.by !== undefined ? operation : { ...operation, by: accountActor(account) };
  const how = row?.answers ?? "accept";
  if (how === "accept") return { kind: "answers", operation: asked };
  const declined = DECLINED[operation.name];
  if (how === "nothing" || declined === undefined) return { kind: "silent", says: `${called} has not answered yet` };
  return {
    kind: "answers",
    operation: { ...asked, name: declined.name },
    refuses: { rule: declined.rule, says: `${called} declined` },
  };
}

/** The account whose answer it is: the one that the operation is asked by, is about, or that administers the entity asked. */
function answering(organization: Organization, operation: Operation): string | undefined {
  if (operation.by?.kind === "account") return operation.by.account;
  const { account, member }: Readonly<Record<string, unknown>> = { ...operation };
  if (typeof account === "string") return account;
  if (typeof member !== "string") return undefined;
  const entity = rowOf(organization, creationRequests, member)?.entity;
  if (entity === undefined) return member;
  return rowOf(organization, entities, entity)?.admin ?? undefined;
}
