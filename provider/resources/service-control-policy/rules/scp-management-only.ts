import { rule } from "../../../kernel";
import { isManagement } from "../../organization/actors";
import type { BindScp, CreateScp, DeleteScp, DisableScp, EnableScp, UnbindScp, UpdateScp } from "../operations";

type Managing = EnableScp | DisableScp | CreateScp | UpdateScp | DeleteScp | BindScp | UnbindScp;

/** Clause: guide, "service control policies: overview"; management-account agreement 3.5. */
export const scpManagementOnly = rule<Managing>({
  id: "SCP-MANAGEMENT-ONLY",
  kind: "permission",
  refuses: ["enable_scp", "disable_scp", "create_scp", "update_scp", "delete_scp", "bind_scp", "unbind_scp"],
  sentence: "only the management account switches service control and manages and binds its policies",
  advice: "use credentials of the management account",
  cloudCode: "InvalidParameter.OrganizationMemberNotManager",
  holds: isManagement,
});
