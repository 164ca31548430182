import { rule } from "../../../kernel";
import { members } from "../../member/rows";
import { organizations, SELF } from "../../organization/rows";
import type { BindTagPolicy } from "../operations";

/** Clause: guide, "bind a tag policy". That departments exist is presupposed; the management account has a rule of its own. */
export const tagBindTargets = rule<BindTagPolicy>({
  id: "TAG-BIND-TARGETS",
  kind: "precondition",
  refuses: ["bind_tag_policy"],
  sentence: "tag policies are bound to Root, to departments and to members, not to an account outside",
  advice: "bind it to a department or to a member of the organization",
  cloudCode: "ResourceNotFound.OrganizationMemberNotExist",
  holds: (ask, { target, target_type }) =>
    target_type === "department" || ask.exists(members, target) || ask.value(organizations, SELF, "managementAccount") === target,
});
