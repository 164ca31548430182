import { accounts } from "../../../areas/account/rows";
import { effect } from "../../../kernel";
import { organizations, SELF } from "../../organization/rows";
import type { CreateMember } from "../operations";
import { asksOtherEntity } from "../terms";

/** Guide, "create a member": for the current entity there is no review. */
export const memberCreateCurrentEntity = effect<CreateMember>({
  id: "MEMBER-CREATE-CURRENT-ENTITY",
  kind: "auto_effect",
  on: ["create_member"],
  sentence: "a member created for the current entity exists at once and takes over the enterprise verification of its creator",
  does(ask, write, operation) {
    if (asksOtherEntity(ask, operation)) return;
    const creator = ask.value(organizations, SELF, "managementAccount") ?? "";
    write.set(accounts, operation.member, {
      entity: ask.value(accounts, creator, "entity") ?? null,
      entityKind: ask.value(accounts, creator, "entityKind") ?? null,
    });
  },
});
