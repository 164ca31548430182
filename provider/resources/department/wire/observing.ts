import { groupOf, rowOf, rowsOf } from "../../../kernel";
import { request } from "../../../wire/asking";
import { number, type Observing, records, text } from "../../../wire/observing";
import { allDepartments } from "../../organization/rows";
import { childrenOf, departmentNames, departments, nameUnder, ROOT } from "../rows";
import { departmentOf } from "./numbers";
import { NODES } from "./requests";

export const departmentObserving: Observing = {
  tables: [departments, departmentNames],
  groups: [childrenOf, allDepartments],
  async observe(look, draft) {
    for (const node of await look.list(request("DescribeOrganizationNodes"), NODES)) {
      const id = departmentOf(number(node, "NodeId"), look);
      const parent = id === ROOT ? null : departmentOf(number(node, "ParentNodeId"), look);
      const name = text(node, "Name");
      const tags = Object.fromEntries(records(node, "Tags").map((tag) => [text(tag, "TagKey"), text(tag, "TagValue")]));
      draft.put(departments, id, { name, description: text(node, "Remark"), tags, parent });
      if (parent === null) continue;
      draft.put(departmentNames, nameUnder(parent, name), { department: id });
      draft.join(groupOf(childrenOf, parent), id);
      draft.join(groupOf(allDepartments), id);
    }
  },
  fits(organization) {
    for (const [, { parent }] of rowsOf(organization, departments))
      if (parent !== null && rowOf(organization, departments, parent) === undefined) return false;
    return true;
  },
};
