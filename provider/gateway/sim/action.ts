import type { Simulator } from "../../simulator/simulator";
import type { Caller, JsonObject, Reply } from "../../wire/action";
import { SIM_VERSION } from "../../wire/action";
import type { ActionDocument } from "../../wire/document";
import type { Faults } from "../faults";

/** What an action of the service `sim` is told and may use: the simulation itself, not the organization in it. */
export interface SimCall {
  readonly parameters: JsonObject;
  readonly caller: Caller;
  readonly simulator: Simulator;
  readonly faults: Faults;
  /** A new secret each time. */
  readonly secret: () => string;
  /** A new UUID each time. */
  readonly uuid: () => string;
}

export interface SimAction {
  readonly service: "sim";
  readonly version: string;
  readonly action: string;
  readonly kind: "read" | "write";
  readonly document: ActionDocument;
  answer(call: SimCall): Reply;
}

export function simAction(of: Omit<SimAction, "service" | "version">): SimAction {
  return { service: "sim", version: SIM_VERSION, ...of };
}
