import { accounts } from "../../../areas/account/rows";
import { effect } from "../../../kernel";
import type { RemoveMember } from "../operations";

/** Guide, "remove a member". That it is gone from lists and hierarchy: the operation itself and MEMBER-LEAVE-EFFECTS. */
export const memberRemoveEffect = effect<RemoveMember>({
  id: "MEMBER-REMOVE-EFFECT",
  kind: "auto_effect",
  on: ["remove_member"],
  sentence: "a removed member is gone from the organization, while its account stays usable",
  does: (_ask, write, { member }) => write.set(accounts, member, { organization: null }),
});
