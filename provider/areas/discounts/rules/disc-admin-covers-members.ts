import { unenforceable } from "../../../kernel";

/** Both guides. */
export const discAdminCoversMembers = unenforceable({
  id: "DISC-ADMIN-COVERS-MEMBERS",
  sentence: "the management account's discounts cover those of every member that inherits",
  reason:
    "a duty of the customer that its business manager confirms: no document describes a check or a refusal, and contracts are not known to any API",
});
