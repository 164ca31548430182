import { accounts } from "../../../areas/account/rows";
import { effect } from "../../../kernel";
import { entities } from "../../entity-admin/rows";
import type { ApproveMemberCreation } from "../operations";
import { creationRequests } from "../rows";

/** Guide, "create a member for another entity". Asking for it only leaves a request. */
export const memberCreateOtherEntity = effect<ApproveMemberCreation>({
  id: "MEMBER-CREATE-OTHER-ENTITY",
  kind: "auto_effect",
  on: ["approve_member_creation"],
  sentence:
    "a member created for another entity exists once the entity's admin approves, and takes over the admin's enterprise verification",
  does(ask, write, { member }) {
    const entity = ask.value(creationRequests, member, "entity") ?? "";
    const admin = ask.value(entities, entity, "admin") ?? "";
    write.set(accounts, member, { entity, entityKind: ask.value(accounts, admin, "entityKind") ?? "legal_person" });
  },
});
