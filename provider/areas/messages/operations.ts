import type { Op } from "../../kernel";

/** `user`: `root`, or the id of a sub-user of the account. What is left out stays as it is. */
export type AddContactInfo = Op<
  "add_contact_info",
  { account: string; user: string; mobile?: string; email?: string; wechat?: string }
>;
export type ConfigureMessageSubscription = Op<
  "configure_message_subscription",
  { member: string; messages: readonly string[]; recipients: readonly string[] }
>;
