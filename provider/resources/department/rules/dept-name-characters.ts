import { rule } from "../../../kernel";
import { forbiddenCharacters } from "../limits";
import type { CreateDepartment, RenameDepartment } from "../operations";
import { nameCharacters } from "../settings";

/** Not in the guides: the parameter documentation of AddOrganizationNode in the public API. */
export const deptNameCharacters = rule<CreateDepartment | RenameDepartment>({
  id: "DEPT-NAME-CHARACTERS",
  kind: "limit",
  refuses: ["create_department", "rename_department"],
  sentence: "a department name consists of letters, digits, Chinese characters and + @ 、 & . _ [ ] -",
  advice: "leave other characters out of the name",
  cloudCode: "InvalidParameter",
  holds: (_ask, { title }, { setting }) => !setting(nameCharacters) || forbiddenCharacters(title).length === 0,
});
