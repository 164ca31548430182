import { type Ask, type Given, type Operation, type Rule, rule } from "../../kernel";
import { members } from "../../resources/member/rows";
import { actingAccount, isManagement } from "../../resources/organization/actors";
import { accounts } from "../account/rows";
import { isAmount } from "./money";

/** What the money areas take for granted, one factory each: every folder says for which of its operations. */

/** Accounts that an operation names. */
export function accountsUnknown<O extends Operation>(
  refuses: readonly O["name"][],
  named: (ask: Ask, operation: O) => readonly string[],
): Rule<O> {
  return rule<O>({
    id: "ACCOUNT-UNKNOWN",
    kind: "presupposition",
    refuses,
    sentence: "the account has to exist",
    cloudCode: "ResourceNotFound.UserNotExist",
    holds: (ask, operation) => named(ask, operation).every((account) => ask.value(accounts, account, "status") === "active"),
  });
}

/** Members that an operation names. */
export function membersUnknown<O extends Operation>(
  refuses: readonly O["name"][],
  named: (operation: O) => readonly string[],
): Rule<O> {
  return rule<O>({
    id: "MEMBER-UNKNOWN",
    kind: "presupposition",
    refuses,
    sentence: "the member has to be in the organization",
    cloudCode: "ResourceNotFound.MemberNotExist",
    holds: (ask, operation) => named(operation).every((member) => ask.exists(members, member)),
    blockers: (_organization, operation) => {
      const first = named(operation).map((id) => ({ table: members.name, id, says: "may not be in the organization" }));
      return { first: first.slice(0, 10), count: first.length };
    },
  });
}

export function amountInvalid<O extends Operation & { readonly amount: number }>(refuses: readonly O["name"][]): Rule<O> {
  return rule<O>({
    id: "AMOUNT-INVALID",
    kind: "presupposition",
    refuses,
    sentence: "an amount is a whole number of fen above zero, at most ten billion yuan",
    cloudCode: "InvalidParameter",
    holds: (_ask, { amount }) => isAmount(amount),
  });
}

/** What only the management account asks for. */
export function managementActs<O extends Operation>(id: string, refuses: readonly O["name"][]): Rule<O> {
  return rule<O>({
    id,
    kind: "presupposition",
    refuses,
    sentence: "this is asked for by the management account",
    cloudCode: "UnauthorizedOperation",
    holds: isManagement,
  });
}

/** What happens by itself: the vendor's systems ask for it. */
export function systemActs<O extends Operation>(id: string, refuses: readonly O["name"][]): Rule<O> {
  return rule<O>({
    id,
    kind: "presupposition",
    refuses,
    sentence: "this happens by itself; nobody asks for it",
    cloudCode: "UnauthorizedOperation",
    holds: (_ask, { by }) => by?.kind === "system",
  });
}

/** What only certain accounts ask for: a precise list depends on the operation. */
export function accountsAct<O extends Operation>(
  id: string,
  refuses: readonly O["name"][],
  sentence: string,
  who: (ask: Ask, operation: O, given: Given) => readonly (string | undefined)[],
): Rule<O> {
  return rule<O>({
    id,
    kind: "presupposition",
    refuses,
    sentence,
    cloudCode: "UnauthorizedOperation",
    holds: (ask, operation, given) => {
      const acting = actingAccount(ask, operation);
      return acting !== undefined && who(ask, operation, given).includes(acting);
    },
  });
}
