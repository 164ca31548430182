import { groupKind, table } from "../../kernel";
import type { Month } from "../finance/calendar";
import type { Fen } from "../finance/money";

/** How an account's bills are made up; no row: by billing. */
export const billBases = table<{ readonly basis: "billing" | "deduction" }>("bill-basis");

/** Bills of several members in one file. */
export interface MergedBill {
  readonly month: Month;
  readonly lines: readonly { readonly member: string; readonly product: string; readonly amount: Fen }[];
}

export const mergedBills = table<MergedBill>("merged-bill");

/** A line of the export records, by the merged bill's id: what can be downloaded (BILL-CONSOLIDATE-DOWNLOAD). */
export const exportRecords = table<{ readonly at: number }>("export-record");
/** Every export record. */
export const allExports = groupKind("export-records");
