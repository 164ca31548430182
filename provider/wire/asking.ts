import type { Operation, Organization } from "../kernel";
import type { JsonObject } from "./action";

/** One request of the cloud's API. */
export interface WireRequest {
  readonly version: string;
  readonly action: string;
  readonly parameters: JsonObject;
}

/** How an action gives its records in pages. */
export interface Paging {
  readonly style: "offset-limit" | "page-rp" | "token";
  /** Records per page, at most. */
  readonly size: number;
  /** The field of the response that holds a page. */
  readonly items: string;
  /** The field with the number of records over all pages; tokens need none. */
  readonly total?: string;
}

/** What whoever asks knows of the other side. */
export interface Known {
  /** 0 as long as there is no organization. */
  readonly organizationId: number;
  /** The cloud's number for Root. */
  readonly rootNode: number;
  /** The cloud's numbers for preset policies, by their names. */
  readonly presets: ReadonlyMap<string, number>;
  /** As last seen, with what was done since. */
  readonly organization: Organization;
}

/** How one kind of operation is asked of the cloud. Each folder of resources/ and areas/ lists its own in `wire/requests.ts`. */
export interface OperationRequest<O extends Operation = Operation> {
  readonly operation: O["name"];
  /** A look that the request needs first, if it does: its response is handed to `asks`. */
  before?(operation: O, known: Known): WireRequest | undefined;
  /** Requests that have to be done first, in their order: the API takes in steps what rules take as one. Harmless when repeated. */
  steps?(operation: O, known: Known): readonly WireRequest[];
  asks(operation: O, known: Known, found?: JsonObject): WireRequest;
  /** The ids that the response gives to what the operation calls `+<address>`. */
  ids?(operation: O, response: JsonObject): Ids;
  /**
   * Looks for what the operation makes, before it is asked for again: its answer was lost. The ids when it is there; an operation that
   * makes nothing needs no look.
   */
  find?(operation: O, known: Known): Search;
  /** Codes with which a repetition is refused because the first request was done. */
  readonly doneBy?: readonly string[];
}

export type Ids = Readonly<Record<string, string>>;

export interface Search {
  readonly request: WireRequest;
  /** Absent: the response is the only record. */
  readonly paging?: Paging;
  /** The ids, where the record is what the operation would make. */
  match(record: JsonObject): Ids | undefined;
}

export const CURRENT = "2021-03-31";
export const EARLIER = "2018-12-25";

export function request(action: string, parameters: JsonObject = {}, version: string = CURRENT): WireRequest {
  return { version, action, parameters };
}

export function asking<O extends Operation>(of: OperationRequest<O>): OperationRequest<O> {
  return of;
}

/** Pages of the style that most actions have. */
export function pages(items: string, total: string, size: number, style: Paging["style"] = "offset-limit"): Paging {
  return { style, size, items, total };
}
