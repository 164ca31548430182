import { rule } from "../../../kernel";
import { isManagement } from "../../organization/actors";
import type { BindTagPolicy, CreateTagPolicy, DeleteTagPolicy, UnbindTagPolicy, UpdateTagPolicy } from "../operations";
import { tagManagementOnlySetting } from "../settings";

const NOT_MANAGER = "InvalidParameter.OrganizationMemberNotManager";

/** Clause: the error lists of CreatePolicy, UpdatePolicy, DeletePolicy, AttachPolicy and DetachPolicy in the cloud's API reference. */
export const tagManagementOnly = rule<CreateTagPolicy | UpdateTagPolicy | DeleteTagPolicy | BindTagPolicy | UnbindTagPolicy>({
  id: "TAG-MANAGEMENT-ONLY",
  kind: "permission",
  refuses: ["create_tag_policy", "update_tag_policy", "delete_tag_policy", "bind_tag_policy", "unbind_tag_policy"],
  sentence: "only the management account manages and binds the organization's tag policies",
  advice: "use credentials of the management account",
  cloudCode: {
    create_tag_policy: "UnauthorizedOperation",
    update_tag_policy: NOT_MANAGER,
    delete_tag_policy: NOT_MANAGER,
    bind_tag_policy: NOT_MANAGER,
    unbind_tag_policy: NOT_MANAGER,
  },
  holds: (ask, operation, { setting }) => !setting(tagManagementOnlySetting) || isManagement(ask, operation),
});
