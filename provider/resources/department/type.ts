import { groupItems, groupOf, type Operation, rowOf } from "../../kernel";
import { optional, reference, tags, text } from "../attributes";
import { members } from "../member/rows";
import { defineResourceType } from "../resource-type";
import { bindingAttributes, bindingOperations, readBindings } from "../service-control-policy/bindings";
import { readTagBindings, tagBindingAttributes, tagBindingOperations } from "../tag-policy/bindings";
import { checkDepartment } from "./checks";
import { nameProblem, tagsProblem } from "./limits";
import type { CreateDepartment, DeleteDepartment, RenameDepartment, UpdateDepartment } from "./operations";
import { childrenOf, departmentNames, departments, membersIn, nameUnder, ROOT } from "./rows";

/** Resolved attributes of a department. */
export type DepartmentAttributes = Readonly<{
  name: string;
  description: string;
  tags: Readonly<Record<string, string>>;
  /** Never null once completed: no parent means Root. */
  parent: string | null;
  full_access: boolean;
  service_control_policies: readonly string[];
  tag_policies: readonly string[];
}>;

export const departmentType = defineResourceType<DepartmentAttributes>({
  name: "department",
  section: "departments",
  title: "department",
  doc: "A department: it holds members and other departments, and the policies bound to it hold for everything below.",
  table: departments.name,
  builtIn: [ROOT],
  nestsUnder: "parent",
  attributes: {
    name: text({ doc: "What it is called, unique below its parent.", check: nameProblem }),
    description: text({ doc: "What it is for.", default: "" }),
    tags: optional(tags({ doc: "Tags, at most ten.", check: tagsProblem })),
    parent: optional(
      reference({
        doc: "The department above; without it the department is directly below Root. Departments cannot be moved: another parent means another department.",
        refersTo: ["department"],
        replaces: true,
      }),
    ),
    ...bindingAttributes,
    ...tagBindingAttributes,
  },
  check: checkDepartment,
  complete: (after) => ({ ...after, parent: after.parent ?? ROOT }),
  find(organization, after, adopt) {
    if (adopt?.id !== undefined) return rowOf(organization, departments, adopt.id) === undefined ? undefined : adopt.id;
    return rowOf(organization, departmentNames, nameUnder(after.parent ?? ROOT, adopt?.name ?? after.name))?.department;
  },
  read(organization, id) {
    const row = rowOf(organization, departments, id);
    if (row === undefined) return undefined;
    const { name, description, tags: carried, parent } = row;
    return {
      ...{ name, description, tags: carried, parent: parent ?? ROOT },
      ...readBindings(organization, id),
      ...readTagBindings(organization, id),
    };
  },
  create(id, after, situation) {
    const { name: title, description, tags: carried } = after;
    const create: CreateDepartment = {
      ...{ name: "create_department", department: id, parent: after.parent ?? ROOT },
      ...{ title, description, tags: carried },
    };
    return [
      create,
      ...bindingOperations(id, "department", undefined, after, situation),
      ...tagBindingOperations(id, "department", undefined, after, situation),
    ];
  },
  update: (id, before, after, situation) => [
    ...renamed(id, before, after),
    ...described(id, before, after),
    ...bindingOperations(id, "department", before, after, situation),
    ...tagBindingOperations(id, "department", before, after, situation),
  ],
  heldBy: (organization, id) => [
    ...groupItems(organization, groupOf(childrenOf, id)).map((child) => ({ table: departments.name, id: child })),
    ...groupItems(organization, groupOf(membersIn, id)).map((member) => ({ table: members.name, id: member })),
  ],
  remove(id) {
    const remove: DeleteDepartment = { name: "delete_department", department: id };
    return { kind: "removed", operations: [remove] };
  },
});

function renamed(department: string, before: DepartmentAttributes, after: DepartmentAttributes): readonly Operation[] {
  if (before.name === after.name) return [];
  const rename: RenameDepartment = { name: "rename_department", department, title: after.name };
  return [rename];
}

function described(department: string, before: DepartmentAttributes, after: DepartmentAttributes): readonly Operation[] {
  // One at a time: the cloud changes the two in different places.
  const updates: readonly UpdateDepartment[] = [
    ...(before.description === after.description
      ? []
      : [{ name: "update_department" as const, department, description: after.description }]),
    ...(sameTags(before.tags, after.tags) ? [] : [{ name: "update_department" as const, department, tags: after.tags }]),
  ];
  return updates;
}

function sameTags(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
