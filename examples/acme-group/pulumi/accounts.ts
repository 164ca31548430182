import { Department, Member } from "../../../provider/pulumi/sdk";

/** Accounts that need nothing but a name and a department. */
export function accounts<const Names extends readonly string[]>(
  department: Department,
  ...names: Names
): { readonly [Name in keyof Names]: Member } {
  const made = names.map((name) => new Member(name, { name, department }));
  // As many as there are names: TypeScript cannot follow `map`.
  return made as { readonly [Name in keyof Names]: Member };
}

const stageNames = { test: "Test", dev: "Development" };

/** The stages of a business unit where little is guarded, with an account for each workload: `routing-test` in `logistics-test`. */
export function stages(
  key: string,
  unit: Department,
  workloads: Readonly<Partial<Record<"test" | "dev", readonly string[]>>>,
): void {
  for (const stage of ["test", "dev"] as const) {
    const present = workloads[stage];
    if (present === undefined) continue;
    const department = new Department(`${key}-${stage}`, { name: stageNames[stage], parent: unit });
    accounts(department, ...present.map((workload) => `${workload}-${stage}`));
  }
}
