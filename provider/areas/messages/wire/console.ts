import { type ConsoleOperation, consoleOperation } from "../../../wire/console";
import type { AddContactInfo, ConfigureMessageSubscription } from "../operations";

export const messagesConsole: readonly ConsoleOperation[] = [
  consoleOperation<ConfigureMessageSubscription>({
    operation: "configure_message_subscription",
    action: "ConfigureMessageSubscription",
    summary: "Say who is told of what about a member.",
    fields: [
      { name: "MemberUin", argument: "member", type: "string", doc: "The member." },
      { name: "Messages", argument: "messages", type: "string[]", doc: "Kinds of messages." },
      { name: "Recipients", argument: "recipients", type: "string[]", doc: "Who is told." },
    ],
  }),
  consoleOperation<AddContactInfo>({
    operation: "add_contact_info",
    action: "AddContactInfo",
    summary: "Say how a user of an account is reached.",
    fields: [
      { name: "Uin", argument: "account", type: "string", doc: "The account." },
      { name: "User", argument: "user", type: "string", doc: "`root`, or the id of a sub-user." },
      { name: "Mobile", argument: "mobile", type: "string", required: false, doc: "Mobile number." },
      { name: "Email", argument: "email", type: "string", required: false, doc: "E-mail address." },
      { name: "WeChat", argument: "wechat", type: "string", required: false, doc: "WeChat account." },
    ],
  }),
];
