import { rowOf } from "../../../kernel";
import { departments, ROOT } from "../../department/rows";
import { members } from "../../member/rows";
import { accessRule, type Target } from "../evaluation";

/** Clause: guide, "service control policies: overview" and "bind a custom service control policy". */
export const scpInheritance = accessRule({
  id: "SCP-INHERITANCE",
  sentence: "a policy bound to a department holds for the departments below it and for all members in them",
  levels({ organization, owner }) {
    const above: Target[] = [];
    // The management account stands in Root.
    let department: string | null = rowOf(organization, members, owner)?.department ?? ROOT;
    while (department !== null) {
      above.push({ type: "department", id: department });
      department = rowOf(organization, departments, department)?.parent ?? null;
    }
    return above;
  },
});
