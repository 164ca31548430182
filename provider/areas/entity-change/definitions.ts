import { defineOperation, groupOf, type OperationDefinition } from "../../kernel";
import { administeredBy, entities } from "../../resources/entity-admin/rows";
import { accounts } from "../account/rows";
import { administered } from "./changing";
import type { ChangeVerifiedEntity, RenameEntity } from "./operations";
import { registeredNames } from "./rows";

const renameEntity = defineOperation<RenameEntity>({
  name: "rename_entity",
  reversible: true,
  verb: "answer",
  subject: ({ entity }) => ({ table: entities.name, id: entity }),
  describe: ({ entity, title }) => `register the entity \`${entity}\` under the name \`${title}\``,
  answeredBy: ({ entity }) => `the holder of \`${entity}\`, with the authorities and the vendor`,
  transition: (_ask, write, { entity, title }) => write.put(registeredNames, entity, { name: title }),
});

/** What becomes of the associations when the management account changes is ENTCHG-MANAGEMENT-REASSOCIATE. */
const changeVerifiedEntity = defineOperation<ChangeVerifiedEntity>({
  name: "change_verified_entity",
  reversible: true,
  verb: "answer",
  subject: ({ account }) => ({ table: accounts.name, id: account }),
  describe: ({ account, entity }, called) => `change the verified subject of ${called(accounts.name, account)} to \`${entity}\``,
  answeredBy: ({ account }, called) => `the holder of ${called(accounts.name, account)}, through identity verification`,
  transition(ask, write, { account, entity, entity_kind }) {
    write.set(accounts, account, { entity, entityKind: entity_kind });
    // Only with the setting entity_admins_keep_their_entity off: an admin is verified as its entity (ENTITY-ADMIN-CANDIDATES).
    for (const former of administered(ask, account)) {
      if (former === entity) continue;
      write.set(entities, former, { admin: null });
      write.leave(groupOf(administeredBy, account), former);
    }
  },
});

export const entityChangeOperations: readonly OperationDefinition[] = [renameEntity, changeVerifiedEntity];
