import { table } from "../../kernel";

/** How a user of an account is reached; its id is `userId(...)`. An account without such a row is reached by nothing. */
export interface Contact {
  readonly mobile: string | null;
  readonly email: string | null;
  readonly wechat: string | null;
}

export const contacts = table<Contact>("contact");

/** Which messages go to whom, by account id. */
export interface Subscription {
  readonly messages: readonly string[];
  /** `root`, or ids of sub-users of the account. */
  readonly recipients: readonly string[];
}

export const subscriptions = table<Subscription>("message-subscription");

/** The root user of an account, where users are named. */
export const ROOT_USER = "root";

export function userId(account: string, user: string): string {
  return `${account}/${user}`;
}
