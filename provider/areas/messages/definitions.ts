import { type Ask, defineOperation, groupOf, type OperationDefinition, type Write } from "../../kernel";
import { members } from "../../resources/member/rows";
import { accounts } from "../account/rows";
import { subUsersOf } from "../login/rows";
import type { AddContactInfo, ConfigureMessageSubscription } from "./operations";
import { contacts, ROOT_USER, subscriptions, userId } from "./rows";

const addContactInfo = defineOperation<AddContactInfo>({
  name: "add_contact_info",
  reversible: true,
  verb: "change",
  sensitive: ["mobile", "email", "wechat"],
  subject: ({ account }) => ({ table: accounts.name, id: account }),
  describe: ({ account, user }, called) => `add contact details to the user \`${user}\` of ${called(accounts.name, account)}`,
  transition(ask, write, { account, user, mobile, email, wechat }) {
    const id = userId(account, user);
    write.put(contacts, id, {
      mobile: mobile ?? ask.value(contacts, id, "mobile") ?? null,
      email: email ?? ask.value(contacts, id, "email") ?? null,
      wechat: wechat ?? ask.value(contacts, id, "wechat") ?? null,
    });
  },
});

const configureMessageSubscription = defineOperation<ConfigureMessageSubscription>({
  name: "configure_message_subscription",
  reversible: true,
  verb: "change",
  subject: ({ member }) => ({ table: members.name, id: member }),
  describe: ({ member, messages }, called) => `subscribe ${called(members.name, member)} to ${messages.length} kinds of messages`,
  transition: (_ask, write, { member, messages, recipients }) =>
    write.put(subscriptions, member, {
      messages: [...new Set(messages)].sort(),
      recipients: [...new Set(recipients)].sort(),
    }),
});

/** A cancelled account is reached by nothing (MEMBER-DELETE-EFFECT); one that only leaves keeps what is its own. */
export function dropContacts(ask: Ask, write: Write, account: string): void {
  write.drop(subscriptions, account);
  for (const user of [ROOT_USER, ...ask.list(groupOf(subUsersOf, account))]) write.drop(contacts, userId(account, user));
}

export const messageOperations: readonly OperationDefinition[] = [addContactInfo, configureMessageSubscription];
