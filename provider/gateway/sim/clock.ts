import { answered, type Reply, refused } from "../../wire/action";
import { numberOf, required, textOf } from "../../wire/answering/parameters";
import { LATEST } from "../../wire/answering/times";
import type { Field } from "../../wire/document";
import { type SimAction, type SimCall, simAction } from "./action";

const response: readonly Field[] = [
  { name: "Now", type: "string", doc: "The time of the simulation, for example `2026-01-15T09:00:00Z`." },
  { name: "Timestamp", type: "int64", doc: "The same in seconds since 1970." },
  { name: "Standing", type: "bool", doc: "Whether it stands still; otherwise it goes with the clock of the machine." },
];

const describeClock = simAction({
  action: "DescribeClock",
  kind: "read",
  document: { summary: "Read the clock of the simulation.", request: [], response },
  answer: ({ simulator }) => told(simulator),
});

const setClock = simAction({
  action: "SetClock",
  kind: "write",
  document: {
    summary:
      "Stop the clock of the simulation at a time, or let it go with the machine's. What runs out until then happens first.",
    request: [
      {
        name: "Time",
        type: "string",
        required: true,
        doc: "A time with its zone, for example `2026-01-15T09:00:00Z`; `now`: from here on the clock of the machine counts.",
      },
    ],
    response,
  },
  answer(call) {
    const time = required(textOf(call.parameters, "Time"));
    if (time === "now") return moved(call, null);
    const at = momentOf(time);
    if (at === undefined) return refused("InvalidParameterValue", "`Time` has to be like `2026-01-15T09:00:00Z`, or `now`");
    return moved(call, at);
  },
});

const advanceClock = simAction({
  action: "AdvanceClock",
  kind: "write",
  document: {
    summary:
      "Move the clock of the simulation on; it stands still from there. What runs out until then happens, each at its own time.",
    request: [{ name: "Seconds", type: "uint64", required: true, min: 0, doc: "By how much." }],
    response,
  },
  answer(call) {
    return moved(call, call.simulator.look().at + required(numberOf(call.parameters, "Seconds")) * 1000);
  },
});

const MOMENT = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

/** Undefined for what is no time, and for days that no month has: they would be taken for days of the next one. */
function momentOf(time: string): number | undefined {
  const [, day = ""] = MOMENT.exec(time) ?? [];
  const [midnight, at] = [Date.parse(day), Date.parse(time)];
  if (Number.isNaN(midnight) || Number.isNaN(at)) return undefined;
  return new Date(midnight).toISOString().startsWith(day) ? at : undefined;
}

function moved({ simulator }: SimCall, clock: number | null): Reply {
  if (clock !== null && (clock < 0 || clock > LATEST)) {
    return refused("InvalidParameterValue", "the time has to be from 1970 to 9998");
  }
  simulator.set({ clock });
  return told(simulator);
}

function told(simulator: SimCall["simulator"]): Reply {
  const { at, standing } = simulator.look();
  return answered({
    Now: new Date(at).toISOString().replace(".000Z", "Z"),
    Timestamp: Math.floor(at / 1000),
    Standing: standing,
  });
}

export const clockActions: readonly SimAction[] = [describeClock, setClock, advanceClock];
