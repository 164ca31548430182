import type { EntityKind } from "./rows";

/** The kinds of subjects whose accounts may create or join an organization (ORG-CREATE-ENTITY-KIND, INVITE-TARGET-ENTITY-KIND). */
export function mayOrganize(kind: EntityKind): boolean {
  return kind === "legal_person" || kind === "unincorporated_organization";
}
