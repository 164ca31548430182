import { defineOperation, groupOf, type OperationDefinition } from "../../kernel";
import { allDepartments } from "../organization/rows";
import type { CreateDepartment } from "./operations";
import { childrenOf, departmentNames, departments, nameUnder } from "./rows";

/** API: AddOrganizationNode. */
export const createDepartment = defineOperation<CreateDepartment>({
  name: "create_department",
  reversible: true,
  verb: "create",
  subject: ({ department }) => ({ table: departments.name, id: department }),
  describe: ({ title, parent }, called) => `create department \`${title}\` below ${called(departments.name, parent)}`,
  transition(_ask, write, { department, parent, title, description, tags }) {
    write.put(departments, department, { name: title, description, tags, parent });
    write.put(departmentNames, nameUnder(parent, title), { department });
    write.join(groupOf(childrenOf, parent), department);
    write.join(groupOf(allDepartments), department);
  },
});

export const departmentOperations: readonly OperationDefinition[] = [createDepartment];
