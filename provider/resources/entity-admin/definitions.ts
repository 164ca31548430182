import { type Ask, defineOperation, groupOf, type OperationDefinition, type Write } from "../../kernel";
import { members } from "../member/rows";
import type {
  AssociateEntity,
  RemoveEntityAdmin,
  ReplaceEntityAdmin,
  RequestEntityAssociation,
  SetEntityAdmin,
} from "./operations";
import { administeredBy, allEntities, entities } from "./rows";

const entityOf = ({ entity }: { readonly entity: string }) => ({ table: entities.name, id: entity });

const requestEntityAssociation = defineOperation<RequestEntityAssociation>({
  name: "request_entity_association",
  reversible: true,
  verb: "change",
  subject: entityOf,
  describe: ({ entity }) => `ask the vendor to associate the entity \`${entity}\``,
  transition(ask, write, { entity }) {
    if (ask.exists(entities, entity)) return;
    write.put(entities, entity, { associated: false, status: "active", admin: null });
    write.join(groupOf(allEntities), entity);
  },
});

const associateEntity = defineOperation<AssociateEntity>({
  name: "associate_entity",
  reversible: false,
  verb: "answer",
  subject: entityOf,
  describe: ({ entity }) => `associate the entity \`${entity}\` with the organization`,
  answeredBy: ({ entity }) => `the vendor's business team associates \`${entity}\` after examining the group relation`,
  transition(ask, write, { entity }) {
    const admin = ask.value(entities, entity, "admin") ?? null;
    const status = ask.value(entities, entity, "status") ?? "active";
    write.put(entities, entity, { associated: true, status, admin });
    write.join(groupOf(allEntities), entity);
  },
});

/** On an entity that has an admin it acts as `replace_entity_admin` (ENTITY-ADMIN-SINGLE). */
const setEntityAdmin = defineOperation<SetEntityAdmin>({
  name: "set_entity_admin",
  reversible: true,
  verb: "bind",
  subject: entityOf,
  describe: ({ entity, member }, called) => `make ${called(members.name, member)} the admin of the entity \`${entity}\``,
  transition: (ask, write, { entity, member }) => putInRole(ask, write, entity, member),
});

const replaceEntityAdmin = defineOperation<ReplaceEntityAdmin>({
  name: "replace_entity_admin",
  reversible: true,
  verb: "change",
  subject: entityOf,
  describe: ({ entity, member }, called) => `make ${called(members.name, member)} the new admin of the entity \`${entity}\``,
  transition: (ask, write, { entity, member }) => putInRole(ask, write, entity, member),
});

const removeEntityAdmin = defineOperation<RemoveEntityAdmin>({
  name: "remove_entity_admin",
  reversible: true,
  verb: "unbind",
  subject: entityOf,
  describe: ({ entity }) => `withdraw the admin of the entity \`${entity}\``,
  transition: (ask, write, { entity }) => putInRole(ask, write, entity, null),
});

function putInRole(ask: Ask, write: Write, entity: string, admin: string | null): void {
  const former = ask.value(entities, entity, "admin") ?? null;
  if (former !== null) write.leave(groupOf(administeredBy, former), entity);
  write.set(entities, entity, { admin });
  if (admin !== null) write.join(groupOf(administeredBy, admin), entity);
}

export const entityAdminOperations: readonly OperationDefinition[] = [
  requestEntityAssociation,
  associateEntity,
  setEntityAdmin,
  replaceEntityAdmin,
  removeEntityAdmin,
];
