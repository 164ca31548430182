import type { Op } from "../../kernel";

export type EnableScp = Op<"enable_scp", object>;
export type DisableScp = Op<"disable_scp", object>;
export type CreateScp = Op<"create_scp", { policy: string; title: string; description: string; content: string }>;
export type UpdateScp = Op<"update_scp", { policy: string; title?: string; description?: string; content?: string }>;
export type DeleteScp = Op<"delete_scp", { policy: string }>;
export type ViewScp = Op<"view_scp", { policy: string }>;
/** A target is the id of a department (Root included) or of a member. */
export type BindScp = Op<"bind_scp", { policy: string; target: string; target_type: "department" | "member" }>;
export type UnbindScp = Op<"unbind_scp", { policy: string; target: string; target_type: "department" | "member" }>;
