import { groupItems, groupOf, rowOf } from "../../../kernel";
import { type Action, answered, type Call, type JsonObject, type Reply, refused } from "../../../wire/action";
import { required, textOf } from "../../../wire/answering/parameters";
import { allIdentityTasks, type IdentityTask, identityTasks } from "../directory/rows";
import { asked, looking, paged, targetFields } from "./zone";

interface Known extends IdentityTask {
  readonly id: string;
}

export function taskKnown({ organization }: Call, id: string): Known | undefined {
  const row = rowOf(organization, identityTasks, id);
  return row === undefined ? undefined : { ...row, id };
}

/** Tasks never fail: what could fail is refused before there is one. */
export function taskState({ at }: Call, { doneAt }: IdentityTask): "InProgress" | "Success" {
  return doneAt <= at ? "Success" : "InProgress";
}

function principalFields({ principal }: IdentityTask): JsonObject {
  return { PrincipalId: principal?.id ?? "", PrincipalType: principal?.type ?? "" };
}

/** A task about roles, as assignments and the list of tasks show it. */
export function taskInfo(call: Call, task: Known): JsonObject {
  return {
    TaskId: task.id,
    RoleConfigurationId: task.configuration,
    RoleConfigurationName: task.configurationName,
    ...targetFields(call, task.target),
    ...principalFields(task),
    TaskType: task.type,
    Status: taskState(call, task),
    FailureReason: "",
  };
}

/** A task about deployments, as the actions of deployments show it. */
export function deploymentTask(call: Call, task: Known): JsonObject {
  return {
    TaskId: task.id,
    RoleConfigurationId: task.configuration,
    RoleConfigurationName: task.configurationName,
    ...targetFields(call, task.target),
    TaskType: task.type,
    TaskStatus: taskState(call, task),
  };
}

/** A task about synchronised users. */
export function syncTask(call: Call, task: Known): JsonObject {
  return {
    TaskId: task.id,
    ...targetFields(call, task.target),
    TaskType: task.type,
    TaskStatus: taskState(call, task),
    UserProvisioningId: task.sync?.id ?? "",
    ...principalFields(task),
    PrincipalName: task.principalName,
    DuplicationStrategy: task.sync?.duplication ?? "",
    DeletionStrategy: task.sync?.deletion ?? "",
  };
}

/** The state of a task of one of the two sorts. */
function status(call: Call, isSync: boolean, missing: string): Reply {
  const task = taskKnown(call, required(textOf(call.parameters, "TaskId")));
  if (task === undefined || (task.sync !== null) !== isSync) return refused(missing, "there is no such task");
  return answered({
    TaskStatus: { Status: taskState(call, task), TaskId: task.id, TaskType: task.type, FailureReason: "" },
  });
}

function listTasks(call: Call): Reply {
  const all = groupItems(call.organization, groupOf(allIdentityTasks)).flatMap((id) => taskKnown(call, id) ?? []);
  const fitting = all.filter(
    (task) =>
      task.sync === null &&
      asked(call, "PrincipalId", task.principal?.id ?? "") &&
      asked(call, "PrincipalType", task.principal?.type ?? "") &&
      asked(call, "TargetUin", task.target) &&
      asked(call, "TargetType", targetFields(call, task.target).TargetType) &&
      asked(call, "RoleConfigurationId", task.configuration) &&
      asked(call, "Status", taskState(call, task)) &&
      asked(call, "TaskType", task.type),
  );
  return paged(call, "Tasks", fitting, (task) => taskInfo(call, task));
}

const NO_ROLE_TASK = "ResourceNotFound.RoleConfigurationTaskNotFound";
const NO_SYNC_TASK = "ResourceNotFound.UserProvisioningTaskNotFound";

export const taskActions: readonly Action[] = [
  looking("GetTaskStatus", (call) => status(call, false, NO_ROLE_TASK), [NO_ROLE_TASK]),
  looking("GetProvisioningTaskStatus", (call) => status(call, true, NO_SYNC_TASK), [NO_SYNC_TASK]),
  looking("ListTasks", listTasks, ["InvalidParameter.NextTokenInvalid"]),
];
