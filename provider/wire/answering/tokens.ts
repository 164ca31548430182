import { type JsonObject, refused, type WireRefusal } from "../action";
import { numberOf, textOf } from "./parameters";

/** How many records a page has unless the call says otherwise. */
const PAGE = 10;

export interface TokenPage<T> {
  readonly records: readonly T[];
  /** The fields of the response that say where the page is. */
  readonly fields: {
    readonly NextToken: string;
    readonly TotalCounts: number;
    readonly MaxResults: number;
    readonly IsTruncated: boolean;
  };
}

/** The records of the page that `NextToken` and `MaxResults` ask for, or `Offset` where there is no token; behind the end there are none. */
export function tokenPage<T>(all: readonly T[], parameters: JsonObject): TokenPage<T> | WireRefusal {
  const size = numberOf(parameters, "MaxResults") ?? PAGE;
  const start = startOf(parameters);
  if (start === undefined) return refused("InvalidParameter.NextTokenInvalid", "NextToken is not one that a former page gave");
  const next = start + size;
  const IsTruncated = next < all.length;
  return {
    records: all.slice(start, next),
    fields: { NextToken: IsTruncated ? tokenFor(next) : "", TotalCounts: all.length, MaxResults: size, IsTruncated },
  };
}

function tokenFor(offset: number): string {
  return Buffer.from(`from ${offset}`).toString("base64url");
}

function startOf(parameters: JsonObject): number | undefined {
  const token = textOf(parameters, "NextToken") ?? "";
  if (token === "") return Math.max(0, numberOf(parameters, "Offset") ?? 0);
  const offset = /^from (\d{1,9})$/.exec(Buffer.from(token, "base64url").toString("utf8"))?.[1];
  if (offset === undefined || tokenFor(Number(offset)) !== token) return undefined;
  return Number(offset);
}
