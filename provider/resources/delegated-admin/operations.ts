import type { Op } from "../../kernel";

export type AddDelegatedAdmin = Op<"add_delegated_admin", { service: string; member: string }>;
export type RemoveDelegatedAdmin = Op<"remove_delegated_admin", { service: string; member: string }>;
