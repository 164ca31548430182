import type { ShowOptions } from "../options";
import { readPlan } from "../planfile";
import { rendered } from "../rendered";
import type { Terminal } from "../terminal";

/** Renders a plan that was written before. */
export async function show(terminal: Terminal, file: string, { format, full = false }: ShowOptions): Promise<number> {
  const plan = await readPlan(terminal.cwd, file);
  if (!plan.ok) {
    await terminal.report(plan.problems);
    return 1;
  }
  terminal.out(await rendered(terminal, plan.value, format, full));
  return 0;
}
