import { Command, InvalidArgumentError, Option } from "commander";
import { defaultBackend, defaultLedger, formats } from "./options";
import type { Terminal } from "./terminal";

/** Ends with the exit code. */
type Run = (code: Promise<number>) => Promise<void>;

/**
 * The commands and their options. Each loads what it needs when it runs: `orgplane explain` should not read a store, nor `plan`
 * a progress line.
 */
export function program(terminal: Terminal, run: Run): Command {
  const orgplane = new Command("orgplane")
    .description("Infrastructure as Code for Tencent Cloud Organization: declare, plan, prove and apply.")
    .helpCommand("help [command]", "explain a command")
    .showHelpAfterError("(`orgplane --help` lists the commands, `orgplane help COMMAND` its options)");
  addPlanning(orgplane, terminal, run);
  addApplying(orgplane, terminal, run);
  addReading(orgplane, terminal, run);
  addAsking(orgplane, terminal, run);
  addServing(orgplane, terminal, run);
  addTerraform(orgplane, terminal, run);
  addPulumi(orgplane, terminal, run);
  for (const command of orgplane.commands) {
    command.option("--no-color", "no colours (NO_COLOR does the same)");
    command.hook("preAction", (_, acting) => {
      if (acting.opts()["color"] === false) terminal.withoutColor();
    });
  }
  return orgplane;
}

function addPlanning(orgplane: Command, terminal: Terminal, run: Run): void {
  withPlace(
    orgplane
      .command("plan")
      .summary("show what an apply would do, and in which order")
      .description("Show what an apply would do, in a proven order. Nothing is written, except by --out.")
      .argument("<path>", "a YAML file, synthesized Terraform JSON (file or folder), or a folder with a cdktf.json"),
  )
    .option("--out <file>", "write the plan there, for `apply` and `show`")
    .addOption(formatOption())
    .option("--full", "fold nothing")
    .option("--detailed-exitcode", "exit 2 when there are changes")
    .option("--destroy", "plan the removal of everything that is declared")
    .action((path: string, options) => run(import("./commands/plan").then(({ plan }) => plan(terminal, path, options))));
  orgplane
    .command("validate")
    .summary("check the declarations, without looking at the organization")
    .description("Check the declarations by themselves: all problems at once, each with its place.")
    .argument("<path>", "what `plan` takes")
    .action((path: string) => run(import("./commands/validate").then(({ validate }) => validate(terminal, path))));
  orgplane
    .command("show")
    .summary("render a plan that was written with --out")
    .description("Render a plan that `plan --out` wrote. Nothing is looked up.")
    .argument("<planfile>", "the file")
    .addOption(formatOption())
    .option("--full", "fold nothing")
    .action((file: string, options) => run(import("./commands/show").then(({ show }) => show(terminal, file, options))));
}

function addApplying(orgplane: Command, terminal: Terminal, run: Run): void {
  withApproval(
    withPlace(
      orgplane
        .command("apply")
        .summary("plan, ask, and do it")
        .description(
          "Plan, show the plan, ask, prove it again on what is there by then, and do it. An apply that died is taken up.",
        )
        .argument("<path>", "what `plan` takes, or a file that `plan --out` wrote"),
    ),
  )
    .option("--with <path>", "the declarations that hold the secrets a plan file keeps out")
    .action((path: string, options) =>
      run(import("./commands/apply").then(({ apply }) => apply(terminal, path, options, false))),
    );
  withApproval(
    withPlace(
      orgplane
        .command("destroy")
        .summary("remove everything that is declared")
        .description("Remove everything that is declared, as far as each declaration's deletion_policy allows.")
        .argument("<path>", "what `plan` takes"),
    ),
  ).action((path: string, options) => run(import("./commands/apply").then(({ apply }) => apply(terminal, path, options, true))));
  orgplane
    .command("unlock")
    .summary("remove the lock of an apply that no longer runs")
    .description("Remove the lock of an apply that no longer runs, and say whose it was.")
    .addOption(ledgerOption())
    .action((options) => run(import("./commands/unlock").then(({ unlock }) => unlock(terminal, options))));
}

function addReading(orgplane: Command, terminal: Terminal, run: Run): void {
  orgplane
    .command("explain")
    .summary("what a rule says, where it comes from and what to do about it")
    .description("What a rule says, where it comes from, what helps, and the file and test that hold it.")
    .argument("<rule-id>", "for example SCP-DELETE-BOUND")
    .action((id: string) => run(import("./commands/explain").then(({ explain }) => explain(terminal, id))));
  orgplane
    .command("rules")
    .summary("list the rules of the catalogue")
    .description("List the rules of the catalogue and where each of them is enforced.")
    .addOption(new Option("--format <format>", "how").choices(["text", "json"]).default("text"))
    .action((options) => run(import("./commands/rules").then(({ rules }) => rules(terminal, options))));
  orgplane
    .command("schema")
    .summary("print the schema of a frontend, of plans or of worlds")
    .description(
      "Print a schema: JSON Schema for YAML, plan files and world files, the provider schema for Terraform, the package schema for Pulumi.",
    )
    .argument("[what]", "yaml, terraform, pulumi, plan or world", "yaml")
    .action((frontend: string) => run(import("./commands/schema").then(({ schema }) => schema(terminal, frontend))));
}

function addAsking(orgplane: Command, terminal: Terminal, run: Run): void {
  withPlace(
    orgplane
      .command("access")
      .summary("would this call be allowed, and who says so")
      .description("Would this call be allowed? Names the statement, the policy and the level that decide. Nothing is written.")
      .argument("<member>", "the account in which the call is made: its id, its name, or the key of its declaration")
      .argument("<action>", "<service>:<interface>, for example cvm:TerminateInstances"),
  )
    .option("--resource <resource>", "qcs::<service>:<region>:uin/<account>:<type>/<id>; may be repeated", collected, [])
    .option("--condition <key=value>", "what the call comes with, for example qcs:ip=203.0.113.7; may be repeated", collected, [])
    .addOption(
      new Option("--user <kind>", "who calls").choices(["root", "sub_user", "role", "service-linked-role"]).default("sub_user"),
    )
    .addOption(
      new Option("--permissions <answer>", "what the account's own permissions say").choices(["allow", "deny"]).default("allow"),
    )
    .option("--plan <file>", "also once this plan is applied")
    .option("--after <path>", "also once these declarations are applied")
    .addOption(new Option("--format <format>", "how").choices(["text", "json"]).default("text"))
    .action((member: string, action: string, options) =>
      run(import("./commands/access").then(({ access }) => access(terminal, member, action, options))),
    );
}

function addTerraform(orgplane: Command, terminal: Terminal, run: Run): void {
  const terraform = orgplane
    .command("terraform")
    .summary("the provider for OpenTofu and Terraform")
    .description("The provider for OpenTofu and Terraform: put it where they look, and hand over what orgplane has made.");
  terraform
    .command("install")
    .description("Put the provider where `tofu init` and `terraform init` look for it, and say what to write.")
    .option("--dir <dir>", "a mirror of your own (default: where both programs look by themselves)")
    .action((options) => run(import("./commands/terraform").then(({ install }) => install(terminal, options))));
  terraform
    .command("imports")
    .description("Print import blocks for everything that the ledger knows.")
    .addOption(ledgerOption())
    .action((options) => run(import("./commands/terraform").then(({ imports }) => imports(terminal, options))));
}

function addServing(orgplane: Command, terminal: Terminal, run: Run): void {
  orgplane
    .command("serve")
    .summary("answer like the cloud, over HTTP, for any program written for it")
    .description(
      "Serve a simulated organization as the cloud serves the real one, for SDKs, command lines and scripts. Ctrl-C answers what has been asked, and ends.",
    )
    .option("--port <n>", "where to listen; 0 takes any that is free", portNumber, 8080)
    .option("--host <address>", "the address to listen at; only this machine can reach the default", "127.0.0.1")
    .option("--db <file>", "keep everything there (default: in memory only)")
    .option("--world <file>", "what a new simulated organization begins with")
    .option("--rate-limit", "refuse more requests per second than the documents allow: 20 of each action")
    .action((options) => run(import("./commands/serve").then(({ serve }) => serve(terminal, options))));
}

function portNumber(text: string): number {
  const n = Number(text);
  if (!/^\d+$/.test(text) || n > 65_535) throw new InvalidArgumentError("It has to be a whole number from 0 to 65535.");
  return n;
}

function addPulumi(orgplane: Command, terminal: Terminal, run: Run): void {
  orgplane
    .command("pulumi")
    .summary("the provider for Pulumi")
    .description("The provider for Pulumi: put it where the engine looks.")
    .command("install")
    .description("Put the provider where the engine of Pulumi looks for it, and say what to write.")
    .option("--dir <dir>", "a folder of your own, for example one on PATH (default: where npm has put it)")
    .action((options) => run(import("./commands/pulumi").then(({ install }) => install(terminal, options))));
}

function collected(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function withPlace(command: Command): Command {
  return command
    .option("--backend <backend>", "sim:FILE, sim::memory: or an http(s) endpoint", defaultBackend)
    .addOption(ledgerOption())
    .option("--world <file>", "what a new simulated organization begins with");
}

function withApproval(command: Command): Command {
  return command
    .option("--auto-approve", "do not ask")
    .option("--parallelism <n>", "steps that run at once (default: 8; 64 where the organization is simulated)", positive)
    .option("--full", "fold nothing when the plan is shown");
}

function ledgerOption(): Option {
  return new Option("--ledger <file>", "which cloud object each declaration owns").default(defaultLedger);
}

function formatOption(): Option {
  return new Option("--format <format>", "how").choices(formats).default("text");
}

function positive(text: string): number {
  const n = Number(text);
  if (!Number.isInteger(n) || n < 1 || n > 1_000) throw new InvalidArgumentError("It has to be a whole number from 1 to 1000.");
  return n;
}
