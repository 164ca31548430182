import { groupKind, table } from "../../kernel";
import type { Fen } from "../finance/money";

/** Money that the management account gave to a member. */
export interface Allocation {
  readonly member: string;
  /** The account it came from. */
  readonly from: string;
  readonly amount: Fen;
  /** What the member has neither consumed nor given back. */
  readonly rest: Fen;
  readonly at: number;
}

export const allocations = table<Allocation>("allocation");
/** Allocations of a member with something left. */
export const openAllocationsOf = groupKind("open-allocations-of");

/** A line of the fund allocation records (FUND-RECORDS), by `allocation/number`. */
export interface FundRecord {
  readonly direction: "in" | "out";
  readonly member: string;
  readonly amount: Fen;
  readonly at: number;
}

export const fundRecords = table<FundRecord>("fund-record");
/** Records of an allocation. */
export const recordsOf = groupKind("fund-records-of");
