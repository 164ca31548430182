import type { Op } from "../../kernel";

/** `content`: the policy document that the customer would like the role to have. */
export type UpdateServiceRole = Op<"update_service_role", { account: string; role: string; content: string }>;
export type DeleteServiceRole = Op<"delete_service_role", { account: string; role: string }>;
