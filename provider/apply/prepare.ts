import { createHash } from "node:crypto";
import type { Observation } from "../backend/backend";
import { type Expectations, settle } from "../backend/expectations";
import { canonicalJson } from "../backend/fingerprint";
import { givenId } from "../backend/given";
import { type Diagnostic, failed, type Result, succeeded } from "../diagnostics";
import type { Operation, Refusal } from "../kernel";
import type { Journal } from "../ledger/journal";
import type { Plan } from "../plan/plan";
import { prove } from "../plan/prove";
import { changedProblem, changedSince } from "./changed";
import { withKnownIds } from "./ids";
import type { ApplyRequest } from "./request";
import { withSecrets } from "./secrets";

/** What is known right before the first step is asked. */
export interface Prepared {
  readonly observation: Observation;
  /** In the order of the plan's steps, secrets in place. */
  readonly operations: readonly Operation[];
  /** Steps (from 1) that an earlier apply of this plan has done, as its journal says. */
  readonly done: ReadonlySet<number>;
  /** Steps whose answer was lost, and what looking has shown: the ids of what is new, or null when they never happened. */
  readonly settled: ReadonlyMap<number, Readonly<Record<string, string>> | null>;
  readonly ids: Readonly<Record<string, string>>;
}

/** Names a plan: what it does, to which organization. */
export function planDigest(plan: Plan): string {
  const named = { observed: plan.observed.digest, steps: plan.steps.map(({ operation, waits_for }) => [operation, waits_for]) };
  return createHash("sha256").update(canonicalJson(named)).digest("hex");
}

/** Looks again and proves what is left of the plan. Nothing has been asked for yet; a plan that does not fit is refused. */
export async function prepare(request: ApplyRequest, journal: Journal | undefined): Promise<Result<Prepared>> {
  const { plan, backend, domain } = request;
  if (!plan.executable) return failed([notExecutable(plan)]);
  const operations = request.operations ?? plan.steps.map(({ operation }) => operation);
  const missing = operations.flatMap((operation) => withSecrets(operation, () => undefined).missing);
  if (missing[0] !== undefined) return failed([secretsMissing(missing)]);

  const observation = await backend.observe();
  if (canonicalJson(observation.settings) !== canonicalJson(plan.settings)) return failed([otherSettings()]);
  const changed = changedSince(plan, observation, domain);
  if (journal === undefined) {
    if (changed.digest) return failed([await changedProblem(plan, changed.objects, observation, backend, domain)]);
    return proven(request, { observation, operations, done: new Set(), settled: new Map(), ids: {} });
  }
  const resumed = settledBy(plan, journal, observation);
  const ours = touchedBy(journal, resumed.ids);
  const others = changed.objects.filter((cell) => !ours(cell));
  if (others.length > 0) return failed([await changedProblem(plan, others, observation, backend, domain)]);
  return proven(request, { observation, operations, ...resumed });
}

/** Settles by looking what became of the steps that were asked and never answered. */
function settledBy(plan: Plan, journal: Journal, { organization }: Observation): Pick<Prepared, "done" | "settled" | "ids"> {
  const ids: Record<string, string> = { ...journal.ids };
  const taken = new Set(Object.keys(plan.observed.objects));
  const take = (step: number): void => {
    for (const { cell } of expectationsIn(journal, step)?.rows ?? []) taken.add(realCell(cell, ids));
  };
  for (const step of journal.done) take(step);
  const settled = new Map<number, Readonly<Record<string, string>> | null>();
  for (const step of [...journal.unknown].sort((a, b) => a - b)) {
    const expectations = expectationsIn(journal, step);
    const found = expectations === undefined ? undefined : settle(organization, expectations, taken);
    settled.set(step, found ?? null);
    if (found === undefined) continue;
    Object.assign(ids, found);
    take(step);
  }
  return { done: journal.done, settled, ids };
}

/** Which objects the steps that were asked had to change: their own row, and what a group of theirs names. */
function touchedBy(journal: Journal, ids: Readonly<Record<string, string>>): (cell: string) => boolean {
  const touched = new Set<string>(["*"]);
  for (const step of [...journal.done, ...journal.unknown]) {
    const expectations = expectationsIn(journal, step);
    for (const { cell } of [...(expectations?.rows ?? []), ...(expectations?.items ?? [])]) {
      const [, ...parts] = cell.split("/");
      const rest = parts.join("/");
      for (const part of [rest, ...parts]) touched.add(givenId(ids, part) ?? part);
    }
  }
  return (cell) => touched.has(cell) || touched.has(cell.slice(cell.indexOf("/") + 1));
}

/** The journal is ours: what stands there was written by `expectationsOf`. */
function expectationsIn(journal: Journal, step: number): Expectations | undefined {
  return journal.expects.get(step) as Expectations | undefined;
}

function realCell(cell: string, ids: Readonly<Record<string, string>>): string {
  const slash = cell.indexOf("/");
  const id = cell.slice(slash + 1);
  return `${cell.slice(0, slash)}/${givenId(ids, id) ?? id}`;
}

function proven({ plan, domain }: ApplyRequest, prepared: Prepared): Result<Prepared> {
  const { observation, operations, done, settled, ids } = prepared;
  const left = plan.steps.filter(({ step }) => !done.has(step) && (settled.get(step) ?? null) === null);
  const asked = left.flatMap(({ step }) => {
    const operation = operations[step - 1];
    return operation === undefined ? [] : [withKnownIds(operation, ids)];
  });
  const proof = prove(domain.kernel, observation.organization, asked, observation.at);
  if (proof.kind === "holds") return succeeded(prepared);
  const step = left[proof.step];
  return failed(proof.refusals.map((refusal) => notProven(refusal, `step ${step?.step}, ${step?.says},`)));
}

function notProven({ rule }: Refusal, step: string): Diagnostic {
  return {
    severity: "error",
    code: rule.id,
    summary: `${step} would be refused: ${rule.sentence}`,
    detail: "nothing was changed; the plan was proven again on the organization as it is now",
    hint: rule.advice ?? "plan again, review what is different, and apply that plan",
  };
}

function notExecutable(plan: Plan): Diagnostic {
  return {
    severity: "error",
    code: "plan-not-executable",
    summary: `${plan.blocked.length} operations of the plan find no place in any order`,
    detail: plan.blocked.map(({ says }) => says).join("\n"),
    hint: "see what blocks them in the plan, change the declarations and plan again",
  };
}

function secretsMissing(missing: readonly { readonly address: string; readonly argument: string }[]): Diagnostic {
  return {
    severity: "error",
    code: "secrets-missing",
    summary: "the plan keeps secrets out, and nothing else says what they are",
    detail: [...new Set(missing.map(({ address, argument }) => `${address}: ${argument}`))].join("\n"),
    hint: "name the file that declares them: `orgplane apply PLANFILE --with PATH`",
  };
}

function otherSettings(): Diagnostic {
  return {
    severity: "error",
    code: "plan-outdated",
    summary: "the settings of the backend are not those that the plan was made with",
    hint: "plan again, review what is different, and apply that plan",
  };
}
