import { groupOf, rule } from "../../../kernel";
import { delegatedAdminsOf } from "../../../resources/delegated-admin/rows";
import { actingAccount, isManagement } from "../../../resources/organization/actors";
import type { ManageConfigGroups } from "../operations";

/** Both agreements, clause 3.6.3. */
export const auditConfigGroups = rule<ManageConfigGroups>({
  id: "AUDIT-CONFIG-GROUPS",
  kind: "permission",
  refuses: ["manage_config_groups"],
  sentence: "the management account or the delegated admin of Config groups accounts and looks after their resources together",
  advice: "make the account a delegated admin of Config",
  cloudCode: "UnauthorizedOperation",
  holds(ask, operation) {
    if (isManagement(ask, operation)) return true;
    const acting = actingAccount(ask, operation);
    return acting !== undefined && ask.has(groupOf(delegatedAdminsOf, "config"), acting);
  },
});
