import type { Group, Organization, Table } from "../kernel";
import type { JsonObject } from "./action";
import type { Paging, WireRequest } from "./asking";

/**
 * What one folder reads of an organization over the wire, rows and the groups that follow from them. Each folder of resources/ lists its
 * own in `wire/observing.ts`.
 */
export interface Observing {
  /** The tables and the kinds of groups that it fills; whatever else there is comes from elsewhere, where it can be had. */
  readonly tables: readonly Table<object>[];
  readonly groups: readonly { readonly name: string }[];
  observe(look: WireLook, draft: Draft): Promise<void>;
  /** Does everything that it names exist? Where not, lists of different moments were mixed, and the look is repeated. */
  fits?(organization: Organization): boolean;
}

/** Asks while an organization is observed. A call that fails, or a list that changes meanwhile, ends the look as a whole. */
export interface WireLook {
  ask(request: WireRequest): Promise<JsonObject>;
  list(request: WireRequest, paging: Paging): Promise<readonly JsonObject[]>;
  /** The cloud's number for Root. */
  readonly rootNode: number;
  readonly organizationId: number;
  /** Remembers the cloud's number of a preset policy: everybody else knows it by its name. */
  notePreset(name: string, number: number): void;
}

/** An organization in the making. */
export interface Draft {
  put<Row extends object>(of: Table<Row>, id: string, row: Row): void;
  join(group: Group, item: string): void;
  leave(group: Group, item: string): void;
  /** What is in it so far. */
  readonly organization: Organization;
}

/** Fields of records of documented types; what is absent is empty. */
export function text(record: JsonObject, field: string): string {
  const value = record[field];
  return typeof value === "string" ? value : "";
}

export function number(record: JsonObject, field: string): number {
  const value = record[field];
  return typeof value === "number" ? value : 0;
}

export function records(record: JsonObject, field: string): readonly JsonObject[] {
  const value = record[field];
  if (!Array.isArray(value)) return [];
  return value.filter((item): item is JsonObject => typeof item === "object" && item !== null && !Array.isArray(item));
}
