import type { Op } from "../../kernel";

export type EnableTagPolicy = Op<"enable_tag_policy", object>;
export type DisableTagPolicy = Op<"disable_tag_policy", object>;
export type CreateTagPolicy = Op<"create_tag_policy", { policy: string; title: string; description: string; content: string }>;
export type UpdateTagPolicy = Op<"update_tag_policy", { policy: string; title?: string; description?: string; content?: string }>;
export type DeleteTagPolicy = Op<"delete_tag_policy", { policy: string }>;
export type ViewTagPolicy = Op<"view_tag_policy", { policy: string }>;
export type BindTagPolicy = Op<"bind_tag_policy", { policy: string; target: string; target_type: "department" | "member" }>;
export type UnbindTagPolicy = Op<"unbind_tag_policy", { policy: string; target: string; target_type: "department" | "member" }>;
