import { accounts } from "../../../areas/account/rows";
import { rule } from "../../../kernel";
import { entities } from "../../entity-admin/rows";
import { joinsByKind } from "../joining";
import type { EvictMember } from "../operations";
import { currentEntity } from "../terms";

/** Both agreements; the wider list of losses. The vendor is not held back by the MEMBER-REMOVE rules (proposed). */
export const memberEvictConditions = rule<EvictMember>({
  id: "MEMBER-EVICT-CONDITIONS",
  kind: "lifecycle",
  refuses: ["evict_member"],
  sentence:
    "the vendor removes only a member whose verified subject is not part of the group or has ceased, or which no longer meets the joining requirements",
  cloudCode: "UnsupportedOperation.OperationForbidden",
  holds(ask, { member }) {
    const entity = ask.value(accounts, member, "entity") ?? null;
    if (entity === null || ask.value(accounts, member, "affiliated") === false) return true;
    if (!joinsByKind(ask.value(accounts, member, "entityKind"))) return true;
    if (ask.value(entities, entity, "status") === "ceased") return true;
    return entity !== currentEntity(ask) && ask.value(entities, entity, "associated") !== true;
  },
});
