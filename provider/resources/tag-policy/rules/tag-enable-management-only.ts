import { rule } from "../../../kernel";
import { isManagement } from "../../organization/actors";
import type { DisableTagPolicy, EnableTagPolicy } from "../operations";

/** Clause: guide, "enable tag policies" and "disable …". The second confirmation is the approval of the plan. */
export const tagEnableManagementOnly = rule<EnableTagPolicy | DisableTagPolicy>({
  id: "TAG-ENABLE-MANAGEMENT-ONLY",
  kind: "permission",
  refuses: ["enable_tag_policy", "disable_tag_policy"],
  sentence: "only the management account switches multi-account tag policy",
  advice: "use credentials of the management account",
  cloudCode: "InvalidParameter.OrganizationMemberNotManager",
  holds: isManagement,
});
