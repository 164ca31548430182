import { rule } from "../../../kernel";
import type { AssignLoginPermission } from "../operations";

const MEMBERS = 10;

/** Guides, "configure member login permissions". */
export const loginConfigureBatch10 = rule<AssignLoginPermission>({
  id: "LOGIN-CONFIGURE-BATCH-10",
  kind: "limit",
  refuses: ["assign_login_permission"],
  sentence: `login permissions are configured on at most ${MEMBERS} members at once`,
  advice: `configure them again in batches of at most ${MEMBERS} members`,
  cloudCode: "InvalidParameter",
  holds: (_ask, { members }) => members.length <= MEMBERS,
});
