import { CommanderError } from "commander";
import { program } from "./program";
import { type Surroundings, Terminal } from "./terminal";

export type { Surroundings } from "./terminal";

/**
 * Runs a command line and answers with its exit code: 0 done, 1 error, 2 with --detailed-exitcode when there are changes. Results
 * go to stdout, everything else to stderr. Never ends the process, so that tests and other programs can call it.
 * @param argv the arguments alone, without node and the script
 */
export async function main(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const terminal = new Terminal(surroundings);
  let exitCode = 0;
  const commands = program(terminal, async (code) => {
    exitCode = await code;
  });
  for (const command of [commands, ...commands.commands, ...commands.commands.flatMap((each) => each.commands)]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text),
      getOutHelpWidth: () => terminal.width("stdout"),
      getErrHelpWidth: () => terminal.width("stderr"),
      getOutHasColors: () => terminal.color("stdout"),
      getErrHasColors: () => terminal.color("stderr"),
    });
  }
  try {
    if (argv.length === 0) commands.help({ error: true });
    await commands.parseAsync([...argv], { from: "user" });
  } catch (error) {
    // Commander throws for help and versions as well; what it has to say has been written by then.
    if (error instanceof CommanderError) exitCode = error.exitCode === 0 ? 0 : 1;
    else {
      exitCode = 1;
      terminal.err(`orgplane stopped because of a mistake of its own: ${messageOf(error, surroundings.env)}\n`);
    }
  }
  await terminal.flushed();
  return exitCode;
}

function messageOf(error: unknown, env: Surroundings["env"]): string {
  if (!(error instanceof Error)) return String(error);
  const hint = "\n(ORGPLANE_TRACE=1 shows where)";
  return (env["ORGPLANE_TRACE"] ?? "") === "" ? `${error.message}${hint}` : (error.stack ?? error.message);
}
