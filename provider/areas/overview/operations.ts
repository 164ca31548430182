import type { Op } from "../../kernel";

/** `sub_user`: which sub-user of the management account looks; its root user when left out. */
export type ComputeMemberStatistics = Op<"compute_member_statistics", { sub_user?: string }>;
