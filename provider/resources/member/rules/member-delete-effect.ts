import { accounts } from "../../../areas/account/rows";
import { dropContacts } from "../../../areas/messages/definitions";
import { effect } from "../../../kernel";
import type { DeleteMember } from "../operations";

/** Guide, "delete a member". */
export const memberDeleteEffect = effect<DeleteMember>({
  id: "MEMBER-DELETE-EFFECT",
  kind: "auto_effect",
  on: ["delete_member"],
  sentence: "deleting a member deletes everything in its account and cancels the account: nobody can log in to it any more",
  does(ask, write, { member }) {
    write.set(accounts, member, { status: "cancelled", organization: null });
    dropContacts(ask, write, member);
  },
});
