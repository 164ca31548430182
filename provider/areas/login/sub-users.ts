import { groupOf, type Write } from "../../kernel";
import { type SubUser, subUsers, subUsersOf, usersIn } from "./rows";

export function addSubUser(write: Write, id: string, row: SubUser): void {
  write.put(subUsers, id, row);
  write.join(groupOf(subUsersOf, row.account), id);
  for (const group of row.groups) write.join(groupOf(usersIn, row.account, group), id);
}

export function removeSubUser(write: Write, id: string, account: string, groups: readonly string[]): void {
  write.drop(subUsers, id);
  write.leave(groupOf(subUsersOf, account), id);
  for (const group of groups) write.leave(groupOf(usersIn, account, group), id);
}
