import { groupOf, groupSize, rule } from "../../../kernel";
import { allDepartments, organizations, SELF } from "../../organization/rows";
import type { CreateDepartment } from "../operations";
import { countLimit } from "../settings";

/** Not in the guides: LimitExceeded.NodeExceedLimit of AddOrganizationNode, which names no figure. */
export const deptCountLimit = rule<CreateDepartment>({
  id: "DEPT-COUNT-LIMIT",
  kind: "limit",
  refuses: ["create_department"],
  sentence: "an organization has a limited number of departments",
  advice: "delete departments that are no longer needed, or ask the vendor for more",
  cloudCode: "LimitExceeded.NodeExceedLimit",
  holds: (ask, _operation, { setting }) => {
    const most = setting(countLimit);
    return most === 0 || ask.room(groupOf(allDepartments), most);
  },
  blockers: (organization) => ({
    first: [
      {
        table: organizations.name,
        id: SELF,
        says: `has ${groupSize(organization, groupOf(allDepartments))} departments, as many as it may have`,
      },
    ],
    count: 1,
  }),
});
