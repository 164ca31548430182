import { rule } from "../../../kernel";
import { organizations, SELF } from "../../organization/rows";
import type { BindTagPolicy } from "../operations";

/** Clause: guide, "bind a tag policy". That a policy bound to Root spares the management account is a matter of the effective policy. */
export const tagBindAdminAccount = rule<BindTagPolicy>({
  id: "TAG-BIND-ADMIN-ACCOUNT",
  kind: "precondition",
  refuses: ["bind_tag_policy"],
  sentence: "tag policies are not bound to the management account and never apply to it",
  advice: "bind it to a department or to a member",
  cloudCode: "InvalidParameter.ParamError",
  holds: (ask, { target, target_type }) =>
    target_type === "department" || ask.value(organizations, SELF, "managementAccount") !== target,
});
