import { type Ask, groupOf, rule } from "../../../kernel";
import { members, securityInformation } from "../../../resources/member/rows";
import { loginsInto } from "../../login/rows";
import type { ConfigureMessageSubscription } from "../operations";
import { contacts, userId } from "../rows";

/** Guides, "message subscription of created members". */
export const msgSubscribeOrder = rule<ConfigureMessageSubscription>({
  id: "MSG-SUBSCRIBE-ORDER",
  kind: "ordering",
  refuses: ["configure_message_subscription"],
  sentence:
    "messages are subscribed to after somebody logged in to the member and added contact details to every user that is to receive them",
  advice: "log in to the member, add a mobile number, an e-mail address or WeChat to the users, and subscribe then",
  cloudCode: "FailedOperation",
  holds: (ask, { member, recipients }) =>
    isEntered(ask, member) && recipients.every((user) => ask.exists(contacts, userId(member, user))),
});

/** An invited account has logins of its own, and a created one once its security information is activated. */
function isEntered(ask: Ask, member: string): boolean {
  if (ask.value(members, member, "joinMethod") === "invited") return true;
  return !ask.zero(groupOf(loginsInto, member)) || ask.value(securityInformation, member, "state") === "activated";
}
