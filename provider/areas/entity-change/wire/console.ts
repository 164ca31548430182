import { type ConsoleOperation, consoleOperation } from "../../../wire/console";
import { entityKinds } from "../../account/rows";
import type { ChangeVerifiedEntity, RenameEntity } from "../operations";

export const entityChangeConsole: readonly ConsoleOperation[] = [
  consoleOperation<RenameEntity>({
    operation: "rename_entity",
    action: "RenameAuth",
    summary: "Register a new name of a verified entity.",
    fields: [
      { name: "Uin", argument: "account", type: "string", doc: "The account." },
      { name: "AuthName", argument: "entity", type: "string", doc: "Name of the verified entity." },
      { name: "NewAuthName", argument: "title", type: "string", doc: "Its new name." },
    ],
  }),
  consoleOperation<ChangeVerifiedEntity>({
    operation: "change_verified_entity",
    action: "ChangeAuth",
    summary: "Verify an account as another entity.",
    fields: [
      { name: "Uin", argument: "account", type: "string", doc: "The account." },
      { name: "AuthName", argument: "entity", type: "string", doc: "Name of the verified entity." },
      { name: "EntityKind", argument: "entity_kind", type: "string", enum: entityKinds, doc: "Kind of the entity." },
    ],
  }),
];
