import { rule } from "../../../kernel";
import { members } from "../../member/rows";
import type { BindScp } from "../operations";

/** Clause: guide, "bind a custom service control policy". The management account is no member. That departments exist is presupposed. */
export const scpBindTargets = rule<BindScp>({
  id: "SCP-BIND-TARGETS",
  kind: "precondition",
  refuses: ["bind_scp"],
  sentence:
    "service control policies are bound to departments, Root included, and to members; not to the management account or an account outside",
  advice: "bind it to a department or to a member of the organization",
  cloudCode: "ResourceNotFound.OrganizationMemberNotExist",
  holds: (ask, { target, target_type }) => target_type === "department" || ask.exists(members, target),
});
