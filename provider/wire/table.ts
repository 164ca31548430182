import type { ActionDocument, Field, Types } from "./document";
import api from "./generated/api.json";
import errors from "./generated/errors.json";

/** What the public API documents: the actions of the service `organization`, their types, and the error codes. */

export interface TableAction extends ActionDocument {
  readonly action: string;
  readonly version: string;
  /**
   * `core`: this product. `extended`: in the newer documents of the API only. `identity-center`: its own product. `superseded`: of the
   * older version, with a successor in the newer one.
   */
  readonly scope: "core" | "extended" | "identity-center" | "superseded";
  readonly kind: "read" | "write";
  readonly area: string;
  readonly errors: readonly string[];
  readonly types: Types;
  readonly paging?: TablePaging;
}

export interface TablePaging {
  readonly style: "offset-limit" | "page-rp" | "next-token" | "pagination-token";
  /** The parameter that says how many records a page has. */
  readonly size: string;
  /** The parameter that says where the page begins, or which one it is. */
  readonly offset?: string;
  readonly page?: string;
  readonly size_min?: number;
  readonly size_max?: number;
  readonly size_default?: number;
  /** The field of the response that holds a page. */
  readonly items: string;
  readonly total?: string;
}

// The JSON was written by scripts/convert-api.ts in this form; what TypeScript concludes from it is a union of all its lines.
const table = api as unknown as {
  readonly rate: { readonly perSecond: number; readonly exceptions: Readonly<Record<string, number>> };
  readonly actions: readonly Omit<TableAction, "types">[];
  readonly types: Readonly<Record<string, Types>>;
};

/** Every documented action, in the order of the documents: one version after the other under each name. */
export const tableActions: readonly TableAction[] = table.actions.map((action) => ({
  ...action,
  request: action.request.map((field) => pageLimits(field, action.paging)),
  types: table.types[action.version] ?? {},
}));

/** What the documents say of pages holds for the parameters that ask for them, whether the parameter repeats it or not. */
function pageLimits(field: Field, paging: TablePaging | undefined): Field {
  if (paging === undefined) return field;
  const { size, offset, page, size_min: min = 1, size_max: max } = paging;
  if (field.name === size) return { min, ...(max === undefined ? {} : { max }), ...field };
  if (field.name === offset) return { min: 0, ...field };
  return field.name === page ? { min: 1, ...field } : field;
}

/** Codes that the gateway or any action may answer, with their meaning. */
export const commonCodes: Readonly<Record<string, string>> = errors.common;
/** Codes of the service `organization`, with their meaning. */
export const serviceCodes: Readonly<Record<string, string>> = errors.service;

/** Requests per second. */
export function rateOf(action: string): number {
  return table.rate.exceptions[action] ?? table.rate.perSecond;
}
