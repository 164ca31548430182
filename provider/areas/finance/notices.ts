import { type Ask, asker, groupItems, groupOf, type Organization, rowOf, type Write } from "../../kernel";
import { type Notice, notices, noticesOf } from "./rows";

/** Sends a message; the same one at the same moment is sent once. */
export function sendNotice(write: Write, notice: Notice): void {
  const id = `${notice.account}/${notice.at}/${notice.kind}/${notice.about}`;
  write.put(notices, id, notice);
  write.join(groupOf(noticesOf, notice.account), id);
}

/** What an account was told, in the order of the ids. */
export function noticesTo(organization: Organization, account: string): readonly Notice[] {
  return groupItems(organization, groupOf(noticesOf, account)).flatMap((id) => rowOf(organization, notices, id) ?? []);
}

/** Questions for those who only look. */
export function looking(organization: Organization): Ask {
  return asker(organization, [], "looking");
}
