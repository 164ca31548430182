import { rule } from "../../../kernel";
import { hasTagCount } from "../limits";
import type { CreateDepartment, UpdateDepartment } from "../operations";
import { tagLimit } from "../settings";

/** Not in the guides: the parameter documentation of AddOrganizationNode in the public API. */
export const deptTagLimit = rule<CreateDepartment | UpdateDepartment>({
  id: "DEPT-TAG-LIMIT",
  kind: "limit",
  refuses: ["create_department", "update_department"],
  sentence: "a department carries at most ten tags",
  advice: "leave tags out",
  cloudCode: { create_department: "InvalidParameter.TagError", update_department: "InvalidParameter" },
  holds: (_ask, { tags }, { setting }) => tags === undefined || hasTagCount(tags, setting(tagLimit)),
});
