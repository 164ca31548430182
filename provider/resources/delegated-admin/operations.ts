import type { Op } from "../../kernel";
import type { DelegationScope } from "./rows";

export type AddDelegatedAdmin = Op<"add_delegated_admin", { service: string; member: string; scope?: DelegationScope }>;
export type RemoveDelegatedAdmin = Op<"remove_delegated_admin", { service: string; member: string }>;
