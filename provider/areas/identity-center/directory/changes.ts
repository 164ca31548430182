import {
  type Ask,
  askingOf,
  defineOperation,
  type Given,
  type OperationDefinition,
  type Organization,
  rule,
  type Write,
} from "../../../kernel";
import { organizations, SELF } from "../../../resources/organization/rows";
import { subUsers } from "../../login/rows";
import type { ChangeIdentityCenter, ChangeKind, Check } from "./change";
import { type ConfigurationChange, configurationChanges } from "./configurations";
import { type DeploymentChange, deploymentChanges } from "./deployments";
import { type GroupChange, groupChanges } from "./groups";
import { type SyncChange, syncChanges } from "./syncs";
import { type UserChange, userChanges } from "./users";
import { type ZoneChange, zoneChanges } from "./zone";

export type IdentityChange = UserChange | GroupChange | ConfigurationChange | DeploymentChange | SyncChange | ZoneChange;

const kinds: ReadonlyMap<string, ChangeKind> = new Map(
  [...userChanges, ...groupChanges, ...configurationChanges, ...deploymentChanges, ...syncChanges, ...zoneChanges].map((one) => [
    one.kind,
    one,
  ]),
);

const unknownKind: Check = { code: "InvalidParameter", says: "the identity centre knows no such change", holds: () => false };

function kindOf(kind: string): ChangeKind {
  const found = kinds.get(kind);
  if (found === undefined) throw new Error(`the identity centre knows no change ${kind}`);
  return found;
}

/** Codes with which a change can be refused. */
export function codesOf(kind: IdentityChange["kind"]): readonly string[] {
  return kindOf(kind).checks.map(({ code }) => code);
}

export type ChangesIdentityCenter = ChangeIdentityCenter<IdentityChange>;

function brokenBy(ask: Ask, { change }: ChangesIdentityCenter, given: Given): Check | undefined {
  const kind = kinds.get(change.kind);
  return kind === undefined ? unknownKind : kind.checks.find((one) => !one.holds(ask, change, given));
}

/** What stands in the way of a change; undefined when nothing does. */
export function problemOf(organization: Organization, change: IdentityChange, given: Given): Check | undefined {
  return brokenBy(askingOf(organization, undefined).ask, { name: "change_identity_center", change }, given);
}

/** Sub-users of accounts that a change makes and removes: the change is made to nothing, and what it would write is watched. */
export function subUsersMovedBy(ask: Ask, { change }: ChangesIdentityCenter, given: Given): SubUsersMoved {
  const came: string[] = [];
  const went: string[] = [];
  const ignored = (): void => undefined;
  const watched: Write = {
    put: (of, id) => {
      if (of.name === subUsers.name) came.push(id);
    },
    drop: (of, id) => {
      if (of.name === subUsers.name) went.push(id);
    },
    ...{ set: ignored, note: ignored, join: ignored, leave: ignored, record: ignored },
  };
  kindOf(change.kind).does(ask, watched, change, given);
  return { came, went };
}

interface SubUsersMoved {
  readonly came: readonly string[];
  readonly went: readonly string[];
}

const changeIdentityCenter = defineOperation<ChangesIdentityCenter>({
  name: "change_identity_center",
  reversible: true,
  verb: "change",
  sensitive: ["change"],
  subject: () => ({ table: organizations.name, id: SELF }),
  describe: ({ change }) => kindOf(change.kind).describe(change),
  transition: (ask, write, { change }, given) => kindOf(change.kind).does(ask, write, change, given),
});

export const directoryOperations: readonly OperationDefinition[] = [changeIdentityCenter];

/** What each kind of change says it needs, in one rule: the public API has a code for each, and no document a sentence. */
export const changeIsPossible = rule<ChangesIdentityCenter>({
  id: "IDENTITY-CENTER-CHANGE",
  kind: "presupposition",
  refuses: ["change_identity_center"],
  sentence: "what the identity centre keeps has to allow the change",
  cloudCode: "FailedOperation",
  preciseCode: (operation, given, organization) => problemOf(organization, operation.change, given)?.code,
  holds: (ask, operation, given) => brokenBy(ask, operation, given) === undefined,
});
