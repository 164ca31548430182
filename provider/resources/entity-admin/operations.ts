import type { Op } from "../../kernel";

export type RequestEntityAssociation = Op<"request_entity_association", { entity: string }>;
export type AssociateEntity = Op<"associate_entity", { entity: string }>;
export type SetEntityAdmin = Op<"set_entity_admin", { entity: string; member: string }>;
export type ReplaceEntityAdmin = Op<"replace_entity_admin", { entity: string; member: string }>;
export type RemoveEntityAdmin = Op<"remove_entity_admin", { entity: string }>;
