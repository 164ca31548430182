import type { Op } from "../../kernel";

export type CreateDepartment = Op<
  "create_department",
  { department: string; parent: string; title: string; description: string; tags: Readonly<Record<string, string>> }
>;
export type RenameDepartment = Op<"rename_department", { department: string; title: string }>;
export type UpdateDepartment = Op<
  "update_department",
  { department: string; description?: string; tags?: Readonly<Record<string, string>> }
>;
export type DeleteDepartment = Op<"delete_department", { department: string }>;
