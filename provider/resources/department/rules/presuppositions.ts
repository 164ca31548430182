import { type Rule, rule } from "../../../kernel";
import type { CreateDepartment, DeleteDepartment, RenameDepartment, UpdateDepartment } from "../operations";
import { departments } from "../rows";

type Named = RenameDepartment | UpdateDepartment | DeleteDepartment;

export const departmentUnknown: Rule<Named> = rule<Named>({
  id: "DEPT-UNKNOWN",
  kind: "presupposition",
  refuses: ["rename_department", "update_department", "delete_department"],
  sentence: "the department has to exist",
  cloudCode: {
    rename_department: "FailedOperation.OrganizationNodeNotExist",
    update_department: "FailedOperation.OrganizationNodeNotExist",
    delete_department: "InvalidParameter",
  },
  holds: (ask, { department }) => ask.exists(departments, department),
  blockers: (_organization, { department }) => missing(department),
});

export const parentUnknown = rule<CreateDepartment>({
  id: "DEPT-UNKNOWN",
  kind: "presupposition",
  refuses: ["create_department"],
  sentence: "the department above has to exist",
  advice: "create the department above in the same change; the plan orders the two",
  cloudCode: "ResourceNotFound.OrganizationNodeNotExist",
  holds: (ask, { parent }) => ask.exists(departments, parent),
  blockers: (_organization, { parent }) => missing(parent),
});

export const departmentExists = rule<CreateDepartment>({
  id: "DEPT-EXISTS",
  kind: "presupposition",
  refuses: ["create_department"],
  sentence: "the id of a new department must be free",
  cloudCode: "InvalidParameter",
  holds: (ask, { department }) => !ask.exists(departments, department),
  blockers: (_organization, { department }) => ({
    first: [{ table: departments.name, id: department, says: "exists already" }],
    count: 1,
  }),
});

function missing(department: string) {
  return { first: [{ table: departments.name, id: department, says: "does not exist" }], count: 1 };
}
