import type { Json } from "../../../wire/action";
import { type ConsoleOperation, consoleOperation, words } from "../../../wire/console";
import type { QuitSharedUnit, UseSharedResource } from "../operations";
import { unitId, wireUnit } from "./ids";

/** As the organization service writes it. */
const unit = {
  ...words("UnitId", "unit", "Id of the unit, for example `shareUnit-17`."),
  fromWire: (value: Json) => unitId(String(value)),
  toWire: (value: unknown) => wireUnit(String(value)),
};

export const sharedUnitConsole: readonly ConsoleOperation[] = [
  consoleOperation<QuitSharedUnit>({
    operation: "quit_shared_unit",
    action: "QuitSharedUnit",
    summary: "Leave a shared unit, as the account that it was shared with.",
    fields: [unit, { name: "Uin", argument: "account", type: "string", doc: "The account." }],
  }),
  consoleOperation<UseSharedResource>({
    operation: "use_shared_resource",
    action: "UseSharedResource",
    summary: "Use what a unit shares.",
    fields: [
      unit,
      { name: "Uin", argument: "account", type: "string", doc: "The account." },
      { name: "ResourceId", argument: "resource", type: "string", doc: "Id of the resource." },
    ],
  }),
];
