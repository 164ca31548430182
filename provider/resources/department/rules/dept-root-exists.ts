import { effect } from "../../../kernel";
import type { CreateOrganization } from "../../organization/operations";
import { departments, ROOT } from "../rows";

export const deptRootExists = effect<CreateOrganization>({
  id: "DEPT-ROOT-EXISTS",
  kind: "default",
  on: ["create_organization"],
  sentence: "every organization has the department Root, and everything hangs below it",
  does: (_ask, write) => write.put(departments, ROOT, { name: "Root", description: "", tags: {}, parent: null }),
});
