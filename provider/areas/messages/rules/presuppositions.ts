import { type Ask, groupOf, type Rule, rule } from "../../../kernel";
import { members } from "../../../resources/member/rows";
import { actingAccount, isManagement } from "../../../resources/organization/actors";
import { accounts } from "../../account/rows";
import { loginsInto, subUsers } from "../../login/rows";
import type { AddContactInfo, ConfigureMessageSubscription } from "../operations";
import { ROOT_USER } from "../rows";

const accountUnknown = rule<AddContactInfo>({
  id: "ACCOUNT-UNKNOWN",
  kind: "presupposition",
  refuses: ["add_contact_info"],
  sentence: "the account has to exist",
  cloudCode: "ResourceNotFound.UserNotExist",
  holds: (ask, { account }) => ask.value(accounts, account, "status") === "active",
});

const memberUnknown = rule<ConfigureMessageSubscription>({
  id: "MEMBER-UNKNOWN",
  kind: "presupposition",
  refuses: ["configure_message_subscription"],
  sentence: "the member has to be in the organization",
  cloudCode: "ResourceNotFound.OrganizationMemberNotExist",
  holds: (ask, { member }) => ask.exists(members, member),
});

const userUnknown = rule<AddContactInfo | ConfigureMessageSubscription>({
  id: "SUB-USER-UNKNOWN",
  kind: "presupposition",
  refuses: ["add_contact_info", "configure_message_subscription"],
  sentence: "whoever is named has to be the root user or a sub-user of the account",
  advice: "create the sub-user in the account first",
  cloudCode: "FailedOperation.SubAccountNotExist",
  holds: (ask, operation) =>
    operation.name === "add_contact_info"
      ? isUser(ask, operation.account, operation.user)
      : operation.recipients.length > 0 && operation.recipients.every((user) => isUser(ask, operation.member, user)),
});

const contactMissing = rule<AddContactInfo>({
  id: "CONTACT-MISSING",
  kind: "presupposition",
  refuses: ["add_contact_info"],
  sentence: "contact details are a mobile number, an e-mail address or a WeChat account",
  cloudCode: "InvalidParameter",
  holds: (_ask, { mobile, email, wechat }) => [mobile, email, wechat].some((one) => one !== undefined && one !== ""),
});

/** Whoever is logged in to a member acts in it as the member does. */
const messageActor = rule<AddContactInfo | ConfigureMessageSubscription>({
  id: "MESSAGE-ACTOR",
  kind: "presupposition",
  refuses: ["add_contact_info", "configure_message_subscription"],
  sentence: "this is done in the account itself, by itself or by a sub-user of the management account that is logged in to it",
  cloudCode: "UnauthorizedOperation",
  holds(ask, operation) {
    const account = operation.name === "add_contact_info" ? operation.account : operation.member;
    if (operation.by === undefined || actingAccount(ask, operation) === account) return true;
    return isManagement(ask, operation) && !ask.zero(groupOf(loginsInto, account));
  },
});

function isUser(ask: Ask, account: string, user: string): boolean {
  return user === ROOT_USER || ask.value(subUsers, user, "account") === account;
}

export const messagePresuppositions: readonly Rule[] = [accountUnknown, memberUnknown, userUnknown, contactMissing, messageActor];
