import { type Ask, type Given, groupOf, type Write } from "../../../kernel";
import { identityUsers } from "../rows";
import { count, type Making, numbered } from "./change";
import { allIdentityTasks, configurations, type IdentityTask, identityGroups, identityTasks, type Principal } from "./rows";
import { taskSeconds } from "./settings";

/** What a change sets going: its effect is there at once, and its task is in progress for as long as the setting says. */

export const taskId = (number: number): string => numbered("t", number);

export function doneAt({ at, setting }: Given): number {
  return at + setting(taskSeconds) * 1000;
}

export function principalName(ask: Ask, { type, id }: Principal): string {
  return (type === "User" ? ask.value(identityUsers, id, "name") : ask.value(identityGroups, id, "name")) ?? "";
}

type About = Pick<IdentityTask, "type" | "target"> & Partial<Pick<IdentityTask, "configuration" | "principal" | "sync">>;

/** Notes the task of a change that is numbered; its number is the task's. */
export function begin(ask: Ask, write: Write, { number }: Making, given: Given, about: About): void {
  const { type, target, configuration = "", principal = null, sync = null } = about;
  count(write, number);
  write.put(identityTasks, taskId(number), {
    type,
    target,
    configuration,
    configurationName: ask.value(configurations, configuration, "name") ?? "",
    principal,
    principalName: principal === null ? "" : principalName(ask, principal),
    sync,
    startedAt: given.at,
    doneAt: doneAt(given),
  });
  write.join(groupOf(allIdentityTasks), taskId(number));
}
