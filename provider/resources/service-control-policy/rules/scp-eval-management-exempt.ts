import { rowOf } from "../../../kernel";
import { members } from "../../member/rows";
import { organizations, SELF } from "../../organization/rows";
import { accessRule } from "../evaluation";
import { scpManagementExempt } from "../settings";

/** Clause: guide, "service control policies: overview" and "bind a custom service control policy"; concluded. */
export const scpEvalManagementExempt = accessRule({
  id: "SCP-EVAL-MANAGEMENT-EXEMPT",
  sentence: "requests for what the management account, or an account outside the organization, owns are not checked",
  exempts({ organization, owner, setting }) {
    if (rowOf(organization, organizations, SELF)?.managementAccount === owner)
      return setting(scpManagementExempt) ? "the resource belongs to the management account" : undefined;
    return rowOf(organization, members, owner) === undefined
      ? "the resource belongs to an account outside the organization"
      : undefined;
  },
});
