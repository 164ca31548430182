import { rule } from "../../../kernel";
import { isManagement } from "../../organization/actors";
import type { BindScp, CreateScp, DeleteScp, DisableScp, EnableScp, UnbindScp, UpdateScp } from "../operations";

type Managing = EnableScp | DisableScp | CreateScp | UpdateScp | DeleteScp | BindScp | UnbindScp;

const NOT_MANAGER = "InvalidParameter.OrganizationMemberNotManager";

/** Clause: guide, "service control policies: overview"; management-account agreement 3.5. */
export const scpManagementOnly = rule<Managing>({
  id: "SCP-MANAGEMENT-ONLY",
  kind: "permission",
  refuses: ["enable_scp", "disable_scp", "create_scp", "update_scp", "delete_scp", "bind_scp", "unbind_scp"],
  sentence: "only the management account switches service control and manages and binds its policies",
  advice: "use credentials of the management account",
  cloudCode: {
    create_scp: "UnauthorizedOperation",
    enable_scp: NOT_MANAGER,
    disable_scp: NOT_MANAGER,
    update_scp: NOT_MANAGER,
    delete_scp: NOT_MANAGER,
    bind_scp: NOT_MANAGER,
    unbind_scp: NOT_MANAGER,
  },
  holds: isManagement,
});
