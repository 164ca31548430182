import { accounts } from "../../../areas/account/rows";
import { type Ask, type Operation, type Organization, rowOf, rule } from "../../../kernel";
import type { CreateMember } from "../../member/operations";
import { vendor } from "../../organization/actors";
import { organizations, SELF } from "../../organization/rows";
import type { AssociateEntity, RequestEntityAssociation } from "../operations";
import { entities } from "../rows";

export const entityAdminBeforeCreate = rule<CreateMember>({
  id: "ENTITY-ADMIN-BEFORE-CREATE",
  kind: "ordering",
  refuses: ["create_member"],
  sentence: "members of another entity can be created once that entity is associated and has an admin",
  advice: "have the vendor associate the entity, invite one of its accounts and make it entity admin",
  cloudCode: "ResourceNotFound.OrganizationAuthRelationNotExist",
  holds: (ask, { entity }) =>
    entity === undefined ||
    isCurrent(ask, entity) ||
    (ask.value(entities, entity, "associated") === true && (ask.value(entities, entity, "admin") ?? null) !== null),
  blockers: (organization, { entity = "" }) => {
    const associated = rowOf(organization, entities, entity)?.associated === true;
    const says = associated ? "has no admin" : "is not associated with the organization";
    return { first: [{ table: entities.name, id: entity, says }], count: 1 };
  },
  // The rest, inviting an account of the entity and making it admin, needs an account that only the author knows.
  remedy: (organization, { entity }) => {
    const operations = entity === undefined ? [] : associating(organization, entity);
    return operations.length === 0 ? undefined : { add: "never", operations };
  },
});

function isCurrent(ask: Ask, entity: string): boolean {
  return ask.value(accounts, ask.value(organizations, SELF, "managementAccount") ?? "", "entity") === entity;
}

function associating(organization: Organization, entity: string): readonly Operation[] {
  if (rowOf(organization, entities, entity)?.associated === true) return [];
  const request: RequestEntityAssociation = { name: "request_entity_association", entity };
  const associate: AssociateEntity = { name: "associate_entity", entity, by: vendor };
  return [request, associate];
}
