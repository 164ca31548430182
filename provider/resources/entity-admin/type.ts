import type { Declaration, Desired } from "../../desired/declaration";
import type { Diagnostic } from "../../diagnostics";
import { groupItems, groupOf, rowOf } from "../../kernel";
import { alike } from "../alike";
import { reference, text } from "../attributes";
import { members, paidBy } from "../member/rows";
import { defineResourceType } from "../resource-type";
import type { RemoveEntityAdmin, ReplaceEntityAdmin, SetEntityAdmin } from "./operations";
import { entities } from "./rows";

/** Resolved attributes of an entity admin. */
export type EntityAdminAttributes = Readonly<{ entity: string; member: string }>;

/** Its id is the entity: an entity has one admin. */
export const entityAdminType = defineResourceType<EntityAdminAttributes>({
  name: "entity_admin",
  section: "entity_admins",
  title: "entity admin",
  doc: "The member that decides about new members of its verified entity and may pay for members of that entity.",
  table: entities.name,
  attributes: {
    entity: text({ doc: "The verified entity, associated with the organization by the vendor.", replaces: true, check: named }),
    member: reference({ doc: "The member; it has to be verified as that entity itself.", refersTo: ["member"] }),
  },
  check,
  foreseenId: ({ entity }) => entity,
  find(organization, after, adopt) {
    const entity = adopt?.id ?? adopt?.name ?? after.entity;
    return adminOf(rowOf(organization, entities, entity)) === null ? undefined : entity;
  },
  read(organization, entity) {
    const member = adminOf(rowOf(organization, entities, entity));
    return member === null ? undefined : { entity, member };
  },
  create(_id, { entity, member }) {
    const set: SetEntityAdmin = { name: "set_entity_admin", entity, member };
    return [set];
  },
  update(_id, before, { entity, member }) {
    const replace: ReplaceEntityAdmin = { name: "replace_entity_admin", entity, member };
    return before.member === member ? [] : [replace];
  },
  // An entity admin that pays for members keeps the role as long as it pays (PAY-PAYER-STILL-PAYING).
  heldBy(organization, entity) {
    const member = adminOf(rowOf(organization, entities, entity));
    if (member === null) return [];
    return groupItems(organization, groupOf(paidBy, member)).map((id) => ({ table: members.name, id }));
  },
  remove(_id, { entity }) {
    const remove: RemoveEntityAdmin = { name: "remove_entity_admin", entity };
    return { kind: "removed", operations: [remove] };
  },
});

function adminOf(row: { readonly admin: string | null } | undefined): string | null {
  return row?.admin ?? null;
}

function named(entity: string) {
  if (entity.trim() !== "") return undefined;
  const advice = "write the registered name of the company, as it was verified";
  return { rule: "ENTITY-UNKNOWN", says: "an entity is named by its registered name", advice };
}

function check(declaration: Declaration, all: Desired): readonly Diagnostic[] {
  const entity = String(declaration.attributes["entity"]);
  const [first] = alike(declaration, all, "entity", ({ attributes }) => String(attributes["entity"]));
  if (first === undefined || first.address === declaration.address) return [];
  return [
    {
      severity: "error",
      code: "ENTITY-ADMIN-SINGLE",
      at: declaration.placeOf("entity"),
      summary: `the entity \`${entity}\` has an admin already, \`${first.address}\``,
      hint: "keep one of the two: an entity has at most one admin",
    },
  ];
}
