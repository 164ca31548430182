import { succeeded } from "../../diagnostics";
import { isEmpty } from "../../render/facts";
import type { PlanOptions } from "../options";
import { writePlan } from "../planfile";
import { rendered } from "../rendered";
import type { Terminal } from "../terminal";
import { planOf, withBackend } from "../workbench";

/** Shows what an apply would do. Exit code 1 also when no order exists: such a plan must not pass a pipeline. */
export async function plan(terminal: Terminal, path: string, options: PlanOptions): Promise<number> {
  const planned = await withBackend(terminal, options, async (backend) => {
    const made = await planOf(terminal, path, options, backend, options.destroy === true);
    return made.ok ? succeeded(made.value.plan, made.value.warnings) : made;
  });
  if (!planned.ok) {
    await terminal.report(planned.problems);
    return 1;
  }
  await terminal.report(planned.warnings);
  const made = planned.value;
  if (options.out !== undefined) {
    const written = writePlan(terminal.cwd, options.out, made);
    if (!written.ok) {
      await terminal.report(written.problems);
      return 1;
    }
  }
  terminal.out(await rendered(terminal, made, options.format, options.full === true));
  if (options.out !== undefined && options.format === "text" && made.executable && !isEmpty(made)) {
    terminal.err(`\nWritten to ${options.out}; \`orgplane apply ${options.out}\` applies exactly this.\n`);
  }
  if (!made.executable) return 1;
  // Taking over or letting go of an object changes the ledger, without any step.
  return options.detailedExitcode === true && !(isEmpty(made) && made.changes.length === 0) ? 2 : 0;
}
