import { type Organization, rowOf, rule } from "../../../kernel";
import { isLevelAllowed } from "../limits";
import type { CreateDepartment } from "../operations";
import { departments } from "../rows";
import { depthLimit, rootCounts } from "../settings";
import { pathTo } from "../tree";

/** Whether Root counts is not documented: a setting. Clause: LimitExceeded.NodeDepthExceedLimit of AddOrganizationNode. */
export const deptDepthLimit = rule<CreateDepartment>({
  id: "DEPT-DEPTH-LIMIT",
  kind: "limit",
  refuses: ["create_department"],
  sentence: "departments can be nested up to five levels deep",
  advice: "create the department further up",
  cloudCode: "LimitExceeded.NodeDepthExceedLimit",
  holds: (ask, { parent }, { setting }) => {
    const most = setting(depthLimit);
    const above = pathTo(parent, (id) => ask.value(departments, id, "parent"), most + 1);
    return isLevelAllowed(above.length + 1, most, setting(rootCounts));
  },
  blockers: (organization, { parent }) => {
    const level = pathTo(parent, parentIn(organization)).length;
    return { first: [{ table: departments.name, id: parent, says: `is on level ${level}` }], count: 1 };
  },
});

function parentIn(organization: Organization) {
  return (id: string) => rowOf(organization, departments, id)?.parent;
}
