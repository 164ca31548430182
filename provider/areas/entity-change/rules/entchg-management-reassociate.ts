import { effect, groupOf } from "../../../kernel";
import { allEntities, entities } from "../../../resources/entity-admin/rows";
import { isOfManagement } from "../changing";
import type { ChangeVerifiedEntity } from "../operations";

/** Management-account agreement, clause 4.1.2. That members stay meanwhile is the proposed reading. */
export const entchgManagementReassociate = effect<ChangeVerifiedEntity>({
  id: "ENTCHG-MANAGEMENT-REASSOCIATE",
  kind: "lifecycle",
  on: ["change_verified_entity"],
  sentence:
    "when the management account changes its verified subject, every other subject has to be associated again, its former one included; members stay",
  does(ask, write, operation) {
    if (!isOfManagement(ask, operation)) return;
    for (const entity of ask.list(groupOf(allEntities))) write.set(entities, entity, { associated: false });
    const admin = ask.value(entities, operation.entity, "admin") ?? null;
    write.put(entities, operation.entity, { associated: true, status: "active", admin });
    write.join(groupOf(allEntities), operation.entity);
  },
});
