import { rule } from "../../../kernel";
import { isManagement } from "../../organization/actors";
import type { BindTagPolicy, CreateTagPolicy, DeleteTagPolicy, UnbindTagPolicy, UpdateTagPolicy } from "../operations";
import { tagManagementOnlySetting } from "../settings";

/** Clause: the error lists of CreatePolicy, UpdatePolicy, DeletePolicy, AttachPolicy and DetachPolicy in the cloud's API reference. */
export const tagManagementOnly = rule<CreateTagPolicy | UpdateTagPolicy | DeleteTagPolicy | BindTagPolicy | UnbindTagPolicy>({
  id: "TAG-MANAGEMENT-ONLY",
  kind: "permission",
  refuses: ["create_tag_policy", "update_tag_policy", "delete_tag_policy", "bind_tag_policy", "unbind_tag_policy"],
  sentence: "only the management account manages and binds the organization's tag policies",
  advice: "use credentials of the management account",
  cloudCode: "InvalidParameter.OrganizationMemberNotManager",
  holds: (ask, operation, { setting }) => !setting(tagManagementOnlySetting) || isManagement(ask, operation),
});
