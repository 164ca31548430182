import type { Actor, Operation, Organization, Setting, SettingValue } from "../kernel";

/**
 * `organization`: the cloud's own service. `console`: what the documents describe and the public API lacks, in the same envelope.
 * `sim`: what a test needs and no cloud has (clock, world, faults).
 */
export type Service = "organization" | "console" | "sim";

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
  /** Pure but for `call.perform`. Throws for mistakes of our own only. */
  answer(call: Call): Reply;
}

export function answered(response: JsonObject = {}): Reply {
  return { kind: "answered", response };
}

export function refused(code: string, says: string, rule?: string): WireRefusal {
  return rule === undefined ? { kind: "refused", code, says } : { kind: "refused", code, says, rule };
}
