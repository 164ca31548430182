import { type Organization, type Remedy, rowOf, rule } from "../../../kernel";
import { forbiddenCharacters } from "../limits";
import type { CreateDepartment, RenameDepartment } from "../operations";
import { departmentNames, departments, nameUnder } from "../rows";
import { nameLength, namesUnique } from "../settings";

type Naming = CreateDepartment | RenameDepartment;

/** Clause: FailedOperation.OrganizationNodeNameUsed of AddOrganizationNode and UpdateOrganizationNode; the scope is a reading. */
export const deptNameUnique = rule<Naming>({
  id: "DEPT-NAME-UNIQUE",
  kind: "precondition",
  refuses: ["create_department", "rename_department"],
  sentence: "two departments directly below the same department cannot have one name",
  advice: "rename or delete the other department in the same change; the plan orders the two",
  cloudCode: "FailedOperation.OrganizationNodeNameUsed",
  holds: (ask, operation, { setting }) => {
    if (!setting(namesUnique)) return true;
    const parent =
      operation.name === "create_department" ? operation.parent : ask.value(departments, operation.department, "parent");
    if (parent == null) return true; // Root has no siblings
    const holder = ask.value(departmentNames, nameUnder(parent, operation.title), "department");
    return holder === undefined || holder === operation.department;
  },
  blockers: (organization, operation) => {
    const holder = holderOf(organization, operation);
    if (holder === undefined) return { first: [], count: 0 };
    return { first: [{ table: departments.name, id: holder, says: `has the name \`${operation.title}\`` }], count: 1 };
  },
  remedy: (organization, operation) => {
    const holder = holderOf(organization, operation);
    return holder === undefined ? undefined : renameAside(organization, holder, operation.title);
  },
});

function holderOf(organization: Organization, operation: Naming): string | undefined {
  const parent =
    operation.name === "create_department" ? operation.parent : rowOf(organization, departments, operation.department)?.parent;
  if (parent == null) return undefined;
  return rowOf(organization, departmentNames, nameUnder(parent, operation.title))?.department;
}

/** For swaps: the holder steps aside under a name made of its id and steps back. */
function renameAside(organization: Organization, holder: string, name: string): Remedy {
  const parent = rowOf(organization, departments, holder)?.parent ?? "";
  const aside = freeName(organization, parent, holder);
  const rename = (title: string): RenameDepartment => ({ name: "rename_department", department: holder, title });
  return { add: "for-a-moment", operations: [rename(aside)], undo: [rename(name)] };
}

function freeName(organization: Organization, parent: string, holder: string): string {
  const stem = `moving-${[...holder].filter((character) => forbiddenCharacters(character).length === 0).join("")}`;
  const fitting = [...stem].slice(0, nameLength.default - 4).join("");
  let name = fitting;
  for (let n = 2; rowOf(organization, departmentNames, nameUnder(parent, name)) !== undefined; n++) name = `${fitting}-${n}`;
  return name;
}
