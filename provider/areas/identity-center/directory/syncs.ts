import { groupOf, type Write } from "../../../kernel";
import { type Change, type ChangeKind, changeKind, check, isNext, type Making, numbered } from "./change";
import { principalChecks, targetExists } from "./deployments";
import { updateSubAccount, usersBehind } from "./reach";
import { allSyncs, principalKey, type Sync, syncs, syncsOf, syncsOn, syncsThere } from "./rows";
import { mostSyncs } from "./settings";
import { begin } from "./tasks";

/** Users and groups that the access management of accounts knows as its own users. */

export interface OfSync extends Change {
  readonly sync: string;
}
export interface CreateSync extends Making, Omit<Sync, "createdAt" | "updatedAt"> {
  readonly kind: "create_sync";
}
export interface UpdateSync extends OfSync {
  readonly kind: "update_sync";
  readonly fields: Partial<Pick<Sync, "description" | "duplication" | "deletion">>;
}
export interface DeleteSync extends OfSync, Making {
  readonly kind: "delete_sync";
}
export type SyncChange = CreateSync | UpdateSync | DeleteSync;

/** A sync has the number of the task that begins it. */
export const syncId = (number: number): string => numbered("up", number);

const syncExists = check<OfSync>(
  "ResourceNotFound.UserProvisioningNotFound",
  "there is no such synchronisation",
  (ask, { sync }) => ask.exists(syncs, sync),
);

export function dropSync(write: Write, id: string, { principal, target }: Pick<Sync, "principal" | "target">): void {
  write.drop(syncs, id);
  write.leave(groupOf(allSyncs), id);
  write.leave(groupOf(syncsOf, principalKey(principal)), id);
  write.leave(groupOf(syncsOn, target), id);
  write.leave(groupOf(syncsThere, principalKey(principal), target), id);
}

const createSync = changeKind<CreateSync>({
  kind: "create_sync",
  describe: ({ principal: { id }, target }) => `synchronise \`${id}\` into account ${target}`,
  checks: [
    isNext,
    ...principalChecks,
    targetExists,
    check("FailedOperation.UserProvisioningAlreadyExists", "it is synchronised into the account already", (ask, change) =>
      ask.zero(groupOf(syncsThere, principalKey(change.principal), change.target)),
    ),
    check(
      "FailedOperation.UserProvisioningOverLimit",
      "the identity centre has as many synchronisations as it may have",
      (ask, _change, given) => ask.room(groupOf(allSyncs), given.setting(mostSyncs)),
    ),
  ],
  does(ask, write, change, given) {
    const { kind: _kind, number, ...fields } = change;
    const { principal, target, duplication, deletion } = fields;
    const id = syncId(number);
    const there = groupOf(syncsThere, principalKey(principal), target);
    write.put(syncs, id, { ...fields, createdAt: given.at, updatedAt: given.at });
    write.join(groupOf(allSyncs), id);
    write.join(groupOf(syncsOf, principalKey(principal)), id);
    write.join(groupOf(syncsOn, target), id);
    write.join(there, id);
    for (const user of usersBehind(ask, principal)) updateSubAccount(ask, write, user, target, { joins: [[there, id]] });
    begin(ask, write, change, given, { type: "StartProvisioning", target, principal, sync: { id, duplication, deletion } });
  },
});

const updateSync = changeKind<UpdateSync>({
  kind: "update_sync",
  describe: ({ sync }) => `change the synchronisation \`${sync}\``,
  checks: [syncExists],
  does: (_ask, write, { sync, fields }, { at }) => write.set(syncs, sync, { ...fields, updatedAt: at }),
});

const deleteSync = changeKind<DeleteSync>({
  kind: "delete_sync",
  describe: ({ sync }) => `end the synchronisation \`${sync}\``,
  checks: [isNext, syncExists],
  does(ask, write, change, given) {
    const { sync: id } = change;
    const principal = ask.value(syncs, id, "principal");
    const target = ask.value(syncs, id, "target");
    const deletion = ask.value(syncs, id, "deletion") ?? "Keep";
    const duplication = ask.value(syncs, id, "duplication") ?? "KeepBoth";
    if (principal === undefined || target === undefined) return;
    dropSync(write, id, { principal, target });
    const pending = { leaves: [[groupOf(syncsThere, principalKey(principal), target), id]], keeps: deletion === "Keep" } as const;
    for (const user of usersBehind(ask, principal)) updateSubAccount(ask, write, user, target, pending);
    begin(ask, write, change, given, { type: "DeleteProvisioning", target, principal, sync: { id, duplication, deletion } });
  },
});

export const syncChanges: readonly ChangeKind[] = [createSync, updateSync, deleteSync];
