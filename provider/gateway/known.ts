import type { Action, Service } from "../wire/action";
import { actions } from "../wire/actions";
import type { ActionDocument } from "../wire/document";
import { commonCodes, tableActions } from "../wire/table";
import { keyOf } from "./routing";
import { simActions } from "./sim";
import type { SimAction } from "./sim/action";

/** An action that the gateway knows: documented, and answered by one of the two kinds or by nobody. */
export interface Known {
  readonly service: Service;
  readonly version: string;
  readonly action: string;
  readonly kind: "read" | "write";
  readonly document: ActionDocument;
  /** Answers in the name of the organization. */
  readonly answers?: Action;
  /** Answers in the name of the simulation. */
  readonly simulates?: SimAction;
}

/** Every action by service, version and name. */
export const known: ReadonlyMap<string, Known> = new Map(
  [...documented(), ...described(), ...simulated()].map((one) => [keyOf(one), one]),
);

function documented(): readonly Known[] {
  const answering = new Map(actions.map((action) => [keyOf(action), action]));
  return tableActions.map((document) => {
    const { action, version, kind } = document;
    const one = { service: "organization" as const, action, version, kind };
    const answers = answering.get(keyOf(one));
    return { ...one, document, ...(answers === undefined ? {} : { answers }) };
  });
}

/** What describes itself, because no table does. */
function described(): readonly Known[] {
  return actions.flatMap((answers) => {
    const { service, version, action, kind, document } = answers;
    return document === undefined ? [] : [{ service, version, action, kind, document, answers }];
  });
}

function simulated(): readonly Known[] {
  return simActions.map((simulates) => ({ ...simulates, simulates }));
}

/** A code as the action documents it: its own, one that is common to all actions, or else the class before the dot. */
export function documentedCode({ document, service }: Known, code: string): string {
  if (service !== "organization" || document.errors?.includes(code) === true || Object.hasOwn(commonCodes, code)) return code;
  const codeClass = code.split(".")[0] ?? "";
  return Object.hasOwn(commonCodes, codeClass) ? codeClass : "FailedOperation";
}
