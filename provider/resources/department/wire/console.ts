import { asTags, type ConsoleOperation, consoleOperation } from "../../../wire/console";
import type { UpdateDepartment } from "../operations";
import { departmentId } from "./ids";

/** The action of the console that changes what `UpdateOrganizationNode` cannot. */
export const CHANGE_TAGS = "ChangeOrganizationNodeTags";

export const departmentConsole: readonly ConsoleOperation[] = [
  consoleOperation<UpdateDepartment>({
    operation: "update_department",
    action: CHANGE_TAGS,
    summary: "Change the tags of a department.",
    fields: [
      {
        ...{ name: "NodeId", argument: "department", type: "int64", doc: "The department." },
        fromWire: (node) => departmentId(Number(node)),
      },
      { name: "Tags", argument: "tags", type: "Tag[]", doc: "All tags that it carries afterwards.", ...asTags },
    ],
  }),
];
