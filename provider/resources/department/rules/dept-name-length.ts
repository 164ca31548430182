import { rule } from "../../../kernel";
import { hasNameLength } from "../limits";
import type { CreateDepartment, RenameDepartment } from "../operations";
import { nameLength } from "../settings";

export const deptNameLength = rule<CreateDepartment | RenameDepartment>({
  id: "DEPT-NAME-LENGTH",
  kind: "limit",
  refuses: ["create_department", "rename_department"],
  sentence: "a department name has 1 to 40 characters",
  advice: "shorten the name",
  cloudCode: "InvalidParameter",
  holds: (_ask, { title }, { setting }) => hasNameLength(title, setting(nameLength)),
});
