import { rule } from "../../../kernel";
import type { DeleteDepartment } from "../operations";
import { departments, ROOT } from "../rows";

/** Inferred, but no setting: without Root nothing would have a place (DEPT-ROOT-EXISTS). */
export const deptDeleteRoot = rule<DeleteDepartment>({
  id: "DEPT-DELETE-ROOT",
  kind: "precondition",
  refuses: ["delete_department"],
  sentence: "Root cannot be deleted",
  advice: "Root goes with the organization",
  cloudCode: "InvalidParameter",
  holds: (_ask, { department }) => department !== ROOT,
  blockers: () => ({ first: [{ table: departments.name, id: ROOT, says: "is the top of the organization" }], count: 1 }),
});
