import { groupKind, table } from "../../kernel";

export interface Department {
  readonly name: string;
  readonly description: string;
  readonly tags: Readonly<Record<string, string>>;
  /** Null for Root alone. */
  readonly parent: string | null;
}

/** The id of the root department in the kernel, whatever number the cloud gives it. */
export const ROOT = "root";
export const departments = table<Department>("department");
/** Ids of the departments directly below a department. */
export const childrenOf = groupKind("children");
/** Ids of the members directly in a department. */
export const membersIn = groupKind("members-in");

/** Index: the department that holds a name under a parent; the id is `nameUnder(parent, name)`. */
export const departmentNames = table<{ readonly department: string }>("department-name");
export function nameUnder(parent: string, name: string): string {
  return `${parent}/${name}`;
}
