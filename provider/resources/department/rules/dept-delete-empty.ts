import {
  type Blocker,
  type Group,
  groupItems,
  groupOf,
  groupSize,
  type Operation,
  type Organization,
  rowOf,
  rule,
} from "../../../kernel";
import type { MoveMember } from "../../member/operations";
import { members } from "../../member/rows";
import type { DeleteDepartment } from "../operations";
import { childrenOf, departments, membersIn, ROOT } from "../rows";
import { emptyOnly } from "../settings";

/** Clause: FailedOperation.NodeNotEmpty and FailedOperation.OrganizationNodeNotEmpty of DeleteOrganizationNodes; inferred from the guides. */
export const deptDeleteEmpty = rule<DeleteDepartment>({
  id: "DEPT-DELETE-EMPTY",
  kind: "precondition",
  refuses: ["delete_department"],
  sentence: "a department that holds members or other departments cannot be deleted",
  advice: "move or remove its members, and delete what is below it, in the same change; the plan orders them",
  cloudCode: "FailedOperation.OrganizationNodeNotEmpty",
  preciseCode: ({ department }, _given, organization) =>
    groupSize(organization, groupOf(membersIn, department)) > 0 ? "FailedOperation.NodeNotEmpty" : undefined,
  holds: (ask, { department }, { setting }) =>
    !setting(emptyOnly) || (ask.zero(groupOf(membersIn, department)) && ask.zero(groupOf(childrenOf, department))),
  blockers: (organization, { department }) => {
    const inside: readonly (readonly [string, Group, string])[] = [
      [members.name, groupOf(membersIn, department), "is still in the department"],
      [departments.name, groupOf(childrenOf, department), "is still below the department"],
    ];
    const first = inside.flatMap(([table, group, says]) =>
      groupItems(organization, group, 10).map((id): Blocker => ({ table, id, says })),
    );
    return { first: first.slice(0, 10), count: inside.reduce((sum, [, group]) => sum + groupSize(organization, group), 0) };
  },
  remedy: (organization, { department }) => ({ add: "never", operations: emptied(organization, department) }),
});

/** All members move to where the department itself is; what is below goes, the deepest first. */
function emptied(
  organization: Organization,
  department: string,
  target = rowOf(organization, departments, department)?.parent ?? ROOT,
): readonly Operation[] {
  const moves = groupItems(organization, groupOf(membersIn, department)).map(
    (member): MoveMember => ({ name: "move_member", member, department: target }),
  );
  const deletions = groupItems(organization, groupOf(childrenOf, department)).flatMap((child) => {
    const remove: DeleteDepartment = { name: "delete_department", department: child };
    return [...emptied(organization, child, target), remove];
  });
  return [...moves, ...deletions];
}
