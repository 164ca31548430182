import { hostname, userInfo } from "node:os";
import { resolve } from "node:path";
import { applyPlan } from "../../apply/apply";
import type { Applied } from "../../apply/request";
import { type MaskedValue, withSecrets } from "../../apply/secrets";
import type { Backend } from "../../backend/backend";
import { readDesired } from "../../desired/read";
import { failed, type Result, succeeded } from "../../diagnostics";
import { domainWith } from "../../domain";
import type { Operation } from "../../kernel";
import type { Domain } from "../../plan/make";
import type { Plan, PlanStep } from "../../plan/plan";
import { isEmpty } from "../../render/facts";
import { type Page, palette, paragraph } from "../../render/text/page";
import { visible } from "../../render/visible";
import { counted } from "../../render/words";
import type { ApplyOptions } from "../options";
import { outcomeText } from "../outcome";
import { looksLikePlan, readPlan, textAt } from "../planfile";
import { ProgressLine } from "../progress";
import { confirmed } from "../question";
import { rendered } from "../rendered";
import type { Terminal } from "../terminal";
import { planOf, withBackend } from "../workbench";

/** What is to be applied, from declarations or from a plan file. */
interface Prepared {
  readonly plan: Plan;
  readonly operations?: readonly Operation[];
  readonly domain: Pick<Domain, "kernel" | "types" | "names">;
}

/** Plans (or reads the plan), asks, and does it. */
export async function apply(terminal: Terminal, path: string, options: ApplyOptions, destroy: boolean): Promise<number> {
  if (options.autoApprove !== true && !terminal.isTTY.stdin) {
    terminal.err("There is nobody to ask: standard input is not a terminal.\n");
    terminal.err("Review a plan (`orgplane plan PATH --out FILE`) and apply it with `orgplane apply FILE --auto-approve`.\n");
    return 1;
  }
  const applied = await withBackend(terminal, options, async (backend): Promise<Result<Applied | "nothing" | "declined">> => {
    const prepared = await prepare(terminal, path, options, backend, destroy);
    if (!prepared.ok) return prepared;
    await terminal.report(prepared.warnings);
    const { plan } = prepared.value;
    terminal.out(await rendered(terminal, plan, "text", options.full === true));
    if (!plan.executable) return failed([]);
    if (isEmpty(plan) && plan.changes.length === 0 && Object.keys(plan.ledger ?? {}).length === 0) return succeeded("nothing");
    // Without steps nothing changes but the ledger, which the plan has shown.
    const asks = options.autoApprove !== true && plan.steps.length > 0;
    if (asks && !(await confirmed(terminal, questionText(terminal, plan)))) return succeeded("declined");
    return performed(terminal, prepared.value, options, backend);
  });
  if (!applied.ok) {
    await terminal.report(applied.problems);
    return 1;
  }
  if (applied.value === "nothing") return 0;
  if (applied.value === "declined") {
    terminal.err("Not applied: nothing was changed.\n");
    return 1;
  }
  terminal.out(`\n${outcomeText(terminal, applied.value)}`);
  return applied.value.kind === "applied" ? 0 : 1;
}

async function prepare(
  terminal: Terminal,
  path: string,
  options: ApplyOptions,
  backend: Backend,
  destroy: boolean,
): Promise<Result<Prepared>> {
  if (!destroy && looksLikePlan(textAt(terminal.cwd, path) ?? "")) {
    const plan = await readPlan(terminal.cwd, path);
    if (!plan.ok) return plan;
    const operations = await operationsOf(terminal, plan.value, options.with);
    if (!operations.ok) return operations;
    return succeeded({ plan: plan.value, operations: operations.value, domain: domainWith(plan.value.settings) });
  }
  const made = await planOf(terminal, path, options, backend, destroy);
  return made.ok ? succeeded(made.value, made.value.warnings) : made;
}

/** The plan's operations; a plan keeps secrets out, the files that declare them put them back in. */
async function operationsOf(
  terminal: Terminal,
  plan: Plan,
  declarations: string | undefined,
): Promise<Result<readonly Operation[]>> {
  const operations = plan.steps.map(({ operation }) => operation);
  if (declarations === undefined) return succeeded(operations);
  const desired = await readDesired(resolve(terminal.cwd, declarations));
  if (!desired.ok) return desired;
  const lookup = ({ address, argument }: MaskedValue): string | undefined =>
    secretIn(desired.value.declarations.get(address)?.attributes ?? {}, argument);
  return succeeded(operations.map((operation) => withSecrets(operation, lookup).operation));
}

/** The value that a declaration gives an argument, at the top or in one of its objects. */
function secretIn(attributes: Readonly<Record<string, unknown>>, argument: string): string | undefined {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === argument && typeof value === "string") return value;
    if (typeof value !== "object" || value === null || Array.isArray(value)) continue;
    const inner = secretIn({ ...value }, argument);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

async function performed(
  terminal: Terminal,
  { plan, operations, domain }: Prepared,
  options: ApplyOptions,
  backend: Backend,
): Promise<Result<Applied>> {
  const progress = new ProgressLine(terminal, Date.now);
  try {
    return await applyPlan({
      plan,
      ...(operations === undefined ? {} : { operations }),
      backend,
      ledger: resolve(terminal.cwd, options.ledger),
      domain,
      ...(options.parallelism === undefined ? {} : { parallelism: options.parallelism }),
      // Whoever was killed left a journal: this apply goes on where that one was.
      deadLock: "take over",
      who: `${userInfo().username}@${hostname()}`,
      ...(terminal.interrupted === undefined ? {} : { signal: terminal.interrupted }),
      onProgress: (now) => progress.show(now),
    });
  } finally {
    progress.end();
  }
}

/** The question repeats what cannot be undone: the plan above it may have scrolled away. */
function questionText(terminal: Terminal, plan: Plan): string {
  const page: Page = { width: terminal.width("stderr"), full: false, paint: palette(terminal.color("stderr")), lines: [""] };
  const forever = plan.steps.filter((step) => !step.reversible);
  if (forever.length > 0) {
    page.lines.push(page.paint.alarm(`${counted(forever.length, "step")} cannot be undone:`));
    for (const step of forever.slice(0, 20)) paragraph(page, `  ${page.paint.alarm("✖")} `, irreversibleLine(step));
    if (forever.length > 20) page.lines.push(`  and ${forever.length - 20} more, listed above`);
  }
  if (plan.breaches.length > 0)
    page.lines.push(
      page.paint.alarm(`${counted(plan.breaches.length, "guard-rail")} will be broken for a moment, as described above.`),
    );
  page.lines.push(`Apply ${counted(plan.steps.length, "step")}? Type ${page.paint.bold("yes")} to go on: `);
  return page.lines.join("\n");
}

function irreversibleLine({ step, says }: PlanStep): string {
  return `step ${step}: ${visible(says)}`;
}
