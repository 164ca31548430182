import { groupItems, groupOf, rowOf } from "../../../kernel";
import { type Action, answered, type Call, type JsonObject, type Reply, refused, type WireRefusal } from "../../../wire/action";
import { objectsOf, required, textOf } from "../../../wire/answering/parameters";
import { wireTime } from "../../../wire/answering/times";
import { allSyncs, type Sync, syncs } from "../directory/rows";
import { taskId } from "../directory/tasks";
import { principalName, whereIn } from "./principals";
import { syncTask, taskKnown } from "./tasks";
import { asked, change, changing, found, looking, nextNumber, paged, targetFields, targetName } from "./zone";

/** No document says how many synchronisations one request may begin; as many as it may make role assignments. */
const MOST = 50;
const TOO_MANY = "LimitExceeded.CreateUserSyncProvisioningLimitExceeded";
const none: WireRefusal = refused("ResourceNotFound.UserProvisioningNotFound", "there is no such synchronisation");

const duplicationIn = (text: string | undefined): Sync["duplication"] => (text === "TakeOver" ? "TakeOver" : "KeepBoth");
const deletionIn = (text: string | undefined): Sync["deletion"] => (text === "Delete" ? "Delete" : "Keep");

function createSyncs(call: Call): Reply {
  const wanted = objectsOf(call.parameters, "UserSyncProvisionings");
  if (wanted.length > MOST) return refused(TOO_MANY, `at most ${MOST} synchronisations are begun at once`);
  if (wanted.length === 0) return refused("InvalidParameter", "UserSyncProvisionings names no synchronisation");
  const tasks: string[] = [];
  for (const one of wanted) {
    const where = whereIn(call, one);
    if ("kind" in where) return where;
    const number = nextNumber(call);
    const refusal = change(call, {
      kind: "create_sync",
      number,
      ...where,
      description: textOf(one, "Description") ?? "",
      duplication: duplicationIn(textOf(one, "DuplicationStrategy")),
      deletion: deletionIn(textOf(one, "DeletionStrategy")),
    });
    if (refusal !== undefined) return refusal;
    tasks.push(taskId(number));
  }
  return answered({ Tasks: tasks.map((id) => syncTask(call, required(taskKnown(call, id)))) });
}

const named = ({ parameters }: Call): string => required(textOf(parameters, "UserProvisioningId"));

function syncRecord(call: Call, id: string, sync: Sync): JsonObject {
  return {
    UserProvisioningId: id,
    Description: sync.description,
    Status: "Enabled",
    PrincipalId: sync.principal.id,
    PrincipalName: principalName(call, sync.principal),
    PrincipalType: sync.principal.type,
    ...targetFields(call, sync.target),
    TargetName: targetName(call, sync.target),
    DuplicationStrategy: sync.duplication,
    DeletionStrategy: sync.deletion,
    CreateTime: wireTime(sync.createdAt),
    UpdateTime: wireTime(sync.updatedAt),
  };
}

function getSync(call: Call): Reply {
  const sync = rowOf(call.organization, syncs, named(call));
  return sync === undefined ? none : answered({ UserProvisioning: syncRecord(call, named(call), sync) });
}

function listSyncs(call: Call): Reply {
  const { organization } = call;
  const all = groupItems(organization, groupOf(allSyncs)).flatMap((id) => {
    const sync = rowOf(organization, syncs, id);
    return sync === undefined ? [] : [{ id, sync }];
  });
  const fitting = all.filter(
    ({ sync }) =>
      asked(call, "PrincipalId", sync.principal.id) &&
      asked(call, "PrincipalType", sync.principal.type) &&
      asked(call, "TargetUin", sync.target) &&
      asked(call, "TargetType", targetFields(call, sync.target).TargetType) &&
      found(call, principalName(call, sync.principal), targetName(call, sync.target), sync.description),
  );
  return paged(call, "UserProvisionings", fitting, ({ id, sync }) => syncRecord(call, id, sync));
}

function updateSync(call: Call): Reply {
  const { parameters } = call;
  const description = textOf(parameters, "NewDescription");
  const duplication = textOf(parameters, "NewDuplicationStateful");
  const deletion = textOf(parameters, "NewDeletionStrategy");
  const fields = {
    ...(description === undefined ? {} : { description }),
    ...(duplication === undefined ? {} : { duplication: duplicationIn(duplication) }),
    ...(deletion === undefined ? {} : { deletion: deletionIn(deletion) }),
  };
  return change(call, { kind: "update_sync", sync: named(call), fields }) ?? answered();
}

function deleteSync(call: Call): Reply {
  const number = nextNumber(call);
  const refusal = change(call, { kind: "delete_sync", number, sync: named(call) });
  return refusal ?? answered({ Tasks: syncTask(call, required(taskKnown(call, taskId(number)))) });
}

export const syncActions: readonly Action[] = [
  changing("CreateUserSyncProvisioning", createSyncs, { kinds: ["create_sync"], refuses: [TOO_MANY] }),
  looking("GetUserSyncProvisioning", getSync, [none.code]),
  looking("ListUserSyncProvisionings", listSyncs, ["InvalidParameter.NextTokenInvalid"]),
  changing("UpdateUserSyncProvisioning", updateSync, { kinds: ["update_sync"] }),
  changing("DeleteUserSyncProvisioning", deleteSync, { kinds: ["delete_sync"] }),
];
