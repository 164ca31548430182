import { failed, type Result, succeeded } from "../diagnostics";
import { messageOf } from "../ledger/files";
import { type Journal, JournalWriter, journalFile, readJournal } from "../ledger/journal";
import { type Owners, readLedger, withEdits, writeLedger } from "../ledger/ledger";
import { type Lock, takeLock } from "../ledger/lock";
import { LedgerProgress } from "./ledger-edits";
import { type Prepared, planDigest, prepare } from "./prepare";
import type { Applied, ApplyRequest } from "./request";
import { Run } from "./run";

/**
 * Performs a plan: takes the lock, proves the plan again on a fresh look, asks for the steps, several at once, and keeps ledger
 * and journal up. An apply that died is taken up where it was. Whatever goes wrong before the first step is a problem and has
 * changed nothing; whatever goes wrong later is in the report.
 */
export async function applyPlan(request: ApplyRequest): Promise<Result<Applied>> {
  const { who, ledger, deadLock = "refuse", now = Date.now } = request;
  try {
    const locked = takeLock(ledger, { who, at: now(), dead: deadLock });
    if (!locked.ok) return locked;
    try {
      return await applyLocked(request, locked.value);
    } finally {
      locked.value.release();
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return failed([unwritable(error)]);
  }
}

async function applyLocked(request: ApplyRequest, lock: Lock): Promise<Result<Applied>> {
  const { plan, ledger } = request;
  const file = journalFile(ledger);
  const digest = planDigest(plan);
  const earlier = readJournal(file);
  if (!earlier.ok) return earlier;
  // With what the journal knows better.
  const owners = readLedger(ledger);
  if (!owners.ok) return owners;
  const own = earlier.value?.plan === digest ? earlier.value : undefined;
  if (own?.complete === true && plan.steps.length > 0) return failed([alreadyApplied()]);
  const prepared = await prepare(request, own?.complete === false ? own : undefined);
  if (!prepared.ok) return prepared;

  const journal = await journalFor(request, earlier.value, own, owners.value, digest);
  try {
    const run = await performed(request, prepared.value, journal, owners.value, Object.keys(own?.edits ?? {}).length > 0);
    return succeeded(reportOf(request, prepared.value, run, lock));
  } finally {
    await journal.close();
  }
}

/** Goes on with the journal of this plan, or begins one; what an older one knew is in the ledger before it is gone. */
async function journalFor(
  { ledger, who, now = Date.now }: ApplyRequest,
  earlier: Journal | undefined,
  own: Journal | undefined,
  owners: Owners,
  digest: string,
): Promise<JournalWriter> {
  const file = journalFile(ledger);
  if (own?.complete === false) return JournalWriter.resume(file);
  if (Object.keys(earlier?.edits ?? {}).length > 0) writeLedger(ledger, owners);
  return JournalWriter.begin(file, digest, who, now());
}

/** @param unwritten the journal knew something that the ledger's file does not hold */
async function performed(
  request: ApplyRequest,
  prepared: Prepared,
  journal: JournalWriter,
  owners: Owners,
  unwritten: boolean,
): Promise<Run> {
  const { plan } = request;
  const progress = new LedgerProgress(plan, (step) => prepared.done.has(step));
  const run = new Run(request, prepared, journal, progress);
  note(journal, progress.start(owners, run.ids));
  for (const [step, ids] of prepared.settled) {
    const says = "settled by looking";
    journal.append({
      kind: "answered",
      step,
      outcome: ids === null ? "not_done" : "done",
      ...(ids === null ? {} : { ids }),
      says,
    });
    if (ids !== null) note(journal, progress.done(plan.steps[step - 1]?.change ?? null, run.ids));
  }
  await run.toTheEnd();
  progress.finish(run.ids);
  // The ledger first: a journal that has ended is no longer asked what the ledger lacks.
  await journal.durable();
  if (unwritten || Object.keys(progress.edits).length > 0) writeLedger(request.ledger, withEdits(owners, progress.edits));
  journal.append({ kind: "end", complete: run.done.size === plan.steps.length });
  return run;
}

function note(journal: JournalWriter, edits: ReturnType<LedgerProgress["done"]>): void {
  if (Object.keys(edits).length > 0) journal.append({ kind: "ledger", edits });
}

function reportOf({ plan }: ApplyRequest, { done, settled }: Prepared, run: Run, { tookOver }: Lock): Applied {
  const notStarted = run.notStarted();
  const kind = run.problems.some((problem) => problem.kind === "refused")
    ? "refused"
    : run.problems.length > 0
      ? "unknown"
      : run.waiting.length > 0
        ? "waiting"
        : notStarted.length > 0
          ? "cancelled"
          : "applied";
  const byStep = (a: { readonly step: number }, b: { readonly step: number }): number => a.step - b.step;
  return {
    kind,
    total: plan.steps.length,
    done: run.done.size,
    doneBefore: done.size + [...settled.values()].filter((ids) => ids !== null).length,
    problems: [...run.problems].sort(byStep),
    waiting: [...run.waiting].sort(byStep),
    notStarted,
    ...(tookOver === undefined ? {} : { tookOver }),
  };
}

function alreadyApplied() {
  return {
    severity: "error",
    code: "plan-applied",
    summary: "this plan has been applied already",
    hint: "plan again to see what is left to do",
  } as const;
}

/** A full disk, a folder without permission: faults of the machine, not of this program. */
function isSystemError(error: unknown): boolean {
  return typeof error === "object" && error !== null && "syscall" in error;
}

function unwritable(error: unknown) {
  return {
    severity: "error",
    code: "file-unwritable",
    summary: "the ledger, its journal or its lock cannot be written",
    detail: messageOf(error),
    hint: "make room or give permission, then apply again: what was done is taken up",
  } as const;
}
