import { rule } from "../../../kernel";
import type { RemoveEntityAdmin, ReplaceEntityAdmin, SetEntityAdmin } from "../operations";
import { entities } from "../rows";

export const entityUnknown = rule<SetEntityAdmin | ReplaceEntityAdmin | RemoveEntityAdmin>({
  id: "ENTITY-UNKNOWN",
  kind: "presupposition",
  refuses: ["set_entity_admin", "replace_entity_admin", "remove_entity_admin"],
  sentence: "the entity has to be associated with the organization",
  advice: "ask the vendor to associate it",
  cloudCode: "ResourceNotFound.OrganizationAuthRelationNotExist",
  holds: (ask, { entity }) => ask.value(entities, entity, "associated") === true,
  blockers: (_organization, { entity }) => ({
    first: [{ table: entities.name, id: entity, says: "is not associated with the organization" }],
    count: 1,
  }),
});

export const entityAdminUnknown = rule<ReplaceEntityAdmin | RemoveEntityAdmin>({
  id: "ENTITY-ADMIN-UNKNOWN",
  kind: "presupposition",
  refuses: ["replace_entity_admin", "remove_entity_admin"],
  sentence: "the entity has to have an admin",
  cloudCode: "ResourceNotFound",
  holds: (ask, { entity }) => (ask.value(entities, entity, "admin") ?? null) !== null,
  blockers: (_organization, { entity }) => ({
    first: [{ table: entities.name, id: entity, says: "has no admin" }],
    count: 1,
  }),
});
