import type { Actor, Operation, Organization, Setting, SettingValue } from "../kernel";
import type { ActionDocument } from "./document";

/**
 * `organization`: the cloud's own service. `console`: what the documents describe and the public API lacks, in the same envelope.
 * `sim`: what a test needs and no cloud has (clock, world, faults).
 */
export type Service = "organization" | "console" | "sim";

/** The only version of the service `console`: the month of the newest of the documents it follows. */
export const CONSOLE_VERSION = "2024-11-01";
/** The only version of the service `sim`. */
export const SIM_VERSION = "2026-01-01";

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** Who calls, as the credentials say. */
export interface Caller {
  /** The account that the credentials belong to: twelve digits. */
  readonly account: string;
  readonly user: "root" | "administrator" | "sub_user";
}

/** A request as an action sees it: signed, sent by somebody, its parameters of the documented types. */
export interface Call {
  /** Checked against the generated table: no unknown ones, none missing, all of their types. Absent ones are absent, never null. */
  readonly parameters: JsonObject;
  readonly caller: Caller;
  /** The caller, as rules know him. */
  readonly actor: Actor;
  readonly language: "zh-CN" | "en-US";
  /** The simulated time in milliseconds since 1970. */
  readonly at: number;
  /** As it is at this moment, with what this call has done so far. */
  readonly organization: Organization;
  setting<T extends SettingValue>(of: Setting<T>): T;
  /**
   * Asks the kernel for one operation, in the name of the caller unless the operation names somebody else. Several of one call
   * happen together or, when the call's reply is a refusal, not at all.
   */
  perform(operation: Operation): Performed;
}

export type Performed =
  /** `ids`: the ids given to what the operation called `+<name>`. */
  { readonly kind: "done"; readonly ids: Readonly<Record<string, string>> } | WireRefusal;

export interface WireRefusal {
  readonly kind: "refused";
  /** Documented for the action, or common to all. */
  readonly code: string;
  /** In English, for people, without personal data. */
  readonly says: string;
  /** The rule behind it, where one is. */
  readonly rule?: string;
}

/** The response without its RequestId. */
export type Reply = { readonly kind: "answered"; readonly response: JsonObject } | WireRefusal;

/** One action of one service in one version. Each folder of resources/ and areas/ lists its own in `wire/actions.ts`. */
export interface Action {
  readonly service: Service;
  readonly version: string;
  readonly action: string;
  /** A `read` never performs anything. */
  readonly kind: "read" | "write";
  /** For services other than `organization`, whose documents are in the generated table: what the action takes and gives. */
  readonly document?: ActionDocument;
  /** Operations that it asks the kernel for: what their rules refuse with, it can answer. */
  readonly performs?: readonly string[];
  /** Codes with which it refuses by itself. */
  readonly refuses?: readonly string[];
  /** Documented codes that it never answers, each with the reason, where that holds for this action only. */
  readonly notModelled?: Readonly<Record<string, string>>;
  /** Parameters whose documented limits it checks itself, because it has a code for them that says more than InvalidParameterValue. */
  readonly ownLimits?: readonly string[];
  /** Pure but for `call.perform`. Throws for mistakes of our own only. */
  answer(call: Call): Reply;
}

export function answered(response: JsonObject = {}): Reply {
  return { kind: "answered", response };
}

export function refused(code: string, says: string, rule?: string): WireRefusal {
  return rule === undefined ? { kind: "refused", code, says } : { kind: "refused", code, says, rule };
}
