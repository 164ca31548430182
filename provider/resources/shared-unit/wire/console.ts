import { type ConsoleOperation, consoleOperation } from "../../../wire/console";
import type { QuitSharedUnit, UseSharedResource } from "../operations";

export const sharedUnitConsole: readonly ConsoleOperation[] = [
  consoleOperation<QuitSharedUnit>({
    operation: "quit_shared_unit",
    action: "QuitSharedUnit",
    summary: "Leave a shared unit, as the account that it was shared with.",
    fields: [
      { name: "UnitId", argument: "unit", type: "string", doc: "Id of the unit." },
      { name: "Uin", argument: "account", type: "string", doc: "The account." },
    ],
  }),
  consoleOperation<UseSharedResource>({
    operation: "use_shared_resource",
    action: "UseSharedResource",
    summary: "Use what a unit shares.",
    fields: [
      { name: "UnitId", argument: "unit", type: "string", doc: "Id of the unit." },
      { name: "Uin", argument: "account", type: "string", doc: "The account." },
      { name: "ResourceId", argument: "resource", type: "string", doc: "Id of the resource." },
    ],
  }),
];
