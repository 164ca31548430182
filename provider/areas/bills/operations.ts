import type { Op } from "../../kernel";
import type { Month } from "../finance/calendar";

export type ConsolidateBills = Op<"consolidate_bills", { bill: string; members: readonly string[]; month: Month }>;
