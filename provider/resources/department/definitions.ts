import { type Ask, defineOperation, groupOf, type OperationDefinition, type Write } from "../../kernel";
import { members } from "../member/rows";
import { allDepartments } from "../organization/rows";
import { forgetTimes, noteChanged, noteCreated } from "../times";
import type { CreateDepartment, DeleteDepartment, RenameDepartment, UpdateDepartment } from "./operations";
import { childrenOf, departmentNames, departments, membersIn, nameUnder, ROOT } from "./rows";
import { emptyOnly } from "./settings";

const itself = ({ department }: { readonly department: string }) => ({ table: departments.name, id: department });

/** Tags have no order, and the wire lists them by their keys: what is kept is the same wherever it is looked at. */
function byKey(tags: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(tags).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** API: AddOrganizationNode. */
export const createDepartment = defineOperation<CreateDepartment>({
  name: "create_department",
  creates: ["department"],
  reversible: true,
  verb: "create",
  subject: itself,
  describe: ({ title, parent }, called) => `create department \`${title}\` below ${called(departments.name, parent)}`,
  transition(ask, write, { department, parent, title, description, tags }, { at }) {
    noteCreated(write, departments, department, at);
    write.put(departments, department, { name: title, description, tags: byKey(tags), parent });
    claimName(ask, write, parent, title, department);
    write.join(groupOf(childrenOf, parent), department);
    write.join(groupOf(allDepartments), department);
  },
});

/** API: UpdateOrganizationNode. */
export const renameDepartment = defineOperation<RenameDepartment>({
  name: "rename_department",
  reversible: true,
  verb: "change",
  subject: itself,
  describe: ({ department, title }, called) => `rename ${called(departments.name, department)} to \`${title}\``,
  transition(ask, write, { department, title }, { at }) {
    noteChanged(ask, write, departments, department, at);
    const parent = ask.value(departments, department, "parent");
    // Root has no siblings, so its name is in no index.
    if (parent != null) {
      freeName(ask, write, parent, department);
      claimName(ask, write, parent, title, department);
    }
    write.set(departments, department, { name: title });
  },
});

/** API: UpdateOrganizationNode; the tags are changed in the console only. */
export const updateDepartment = defineOperation<UpdateDepartment>({
  name: "update_department",
  reversible: true,
  verb: "change",
  subject: itself,
  describe: ({ department, description, tags }, called) => {
    const what = [description === undefined ? [] : ["the description"], tags === undefined ? [] : ["the tags"]].flat();
    return `change ${what.join(" and ") || "nothing"} of ${called(departments.name, department)}`;
  },
  transition(ask, write, { department, description, tags }, { at }) {
    noteChanged(ask, write, departments, department, at);
    write.set(departments, department, {
      ...(description === undefined ? {} : { description }),
      ...(tags === undefined ? {} : { tags: byKey(tags) }),
    });
  },
});

/** API: DeleteOrganizationNodes. */
export const deleteDepartment = defineOperation<DeleteDepartment>({
  name: "delete_department",
  reversible: true,
  verb: "delete",
  subject: itself,
  describe: ({ department }, called) => `delete ${called(departments.name, department)}`,
  transition(ask, write, { department }, given) {
    // Where departments need not be empty, their members fall to Root and what is below goes along.
    if (!given.setting(emptyOnly)) for (const id of below(ask, department)) dissolve(ask, write, id);
    dropDepartment(ask, write, department);
  },
});

/** A department and everything below it, the deepest last. */
export function below(ask: Ask, department: string): readonly string[] {
  return [department, ...ask.list(groupOf(childrenOf, department)).flatMap((child) => below(ask, child))];
}

function dissolve(ask: Ask, write: Write, department: string): void {
  for (const member of ask.list(groupOf(membersIn, department))) {
    write.leave(groupOf(membersIn, department), member);
    write.join(groupOf(membersIn, ROOT), member);
    write.set(members, member, { department: ROOT });
  }
  dropDepartment(ask, write, department);
}

/** The department's row and all that is found by it, but not its members and children. */
export function dropDepartment(ask: Ask, write: Write, department: string): void {
  const parent = ask.value(departments, department, "parent");
  if (parent != null) {
    freeName(ask, write, parent, department);
    write.leave(groupOf(childrenOf, parent), department);
  }
  write.leave(groupOf(allDepartments), department);
  write.drop(departments, department);
  forgetTimes(write, departments, department);
}

/** Where names may repeat (a setting), the first holder stays in the index. */
function claimName(ask: Ask, write: Write, parent: string, name: string, department: string): void {
  const holder = ask.value(departmentNames, nameUnder(parent, name), "department");
  if (holder === undefined || holder === department) write.put(departmentNames, nameUnder(parent, name), { department });
}

function freeName(ask: Ask, write: Write, parent: string, department: string): void {
  const key = nameUnder(parent, ask.value(departments, department, "name") ?? "");
  if (ask.value(departmentNames, key, "department") === department) write.drop(departmentNames, key);
}

export const departmentOperations: readonly OperationDefinition[] = [
  createDepartment,
  renameDepartment,
  updateDepartment,
  deleteDepartment,
];
