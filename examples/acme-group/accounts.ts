import { TerraformStack } from "cdktf";
import { Department, Member } from "../../constructs";

/** Accounts that need nothing but a name and a department, by their names. `suffix` ends the name of each: `routing` is `routing-prod`. */
export function accounts<Name extends string>(
  department: Department,
  names: readonly Name[],
  suffix = "",
): Readonly<Record<Name, Member>> {
  // An account keeps its identity when it moves: it stands in the stack, not in its department.
  const stack = TerraformStack.of(department);
  const made = names.map((name) => [name, new Member(stack, name + suffix, { name: name + suffix, department })]);
  // `fromEntries` forgets which names there are.
  return Object.fromEntries(made) as Record<Name, Member>;
}

/** The stages of a business unit in which nothing is guarded yet, with the workloads that have an account there. */
export function stages(unit: Department, workloads: { readonly test?: readonly string[]; readonly dev?: readonly string[] }): void {
  for (const [stage, name] of [["test", "Test"], ["dev", "Development"]] as const) {
    const present = workloads[stage];
    if (present !== undefined) accounts(new Department(unit, stage, { name }), present, `-${stage}`);
  }
}
