import { groupKind, table } from "../../kernel";

/** A verified subject that the vendor associated with the organization (or the management account's own); its id is its name. */
export interface Entity {
  readonly associated: boolean;
  readonly status: "active" | "ceased";
  /** The member that is its entity admin. */
  readonly admin: string | null;
}

export const entities = table<Entity>("entity");
/** Entities whose admin a member is. */
export const administeredBy = groupKind("administered-by");
/** Every entity that has a row. */
export const allEntities = groupKind("entities");
