import { type FileHandle, open } from "node:fs/promises";
import { failed, type Result, succeeded } from "../diagnostics";
import type { Operation } from "../kernel";
import { readEnds, readText, writeDurably } from "./files";
import type { LedgerEdits, Owned } from "./ledger";

/** A line of the journal: what an apply asks and what it is answered, in that order, each on disk before the next thing happens. */
export type JournalRecord =
  | { readonly kind: "begin"; readonly format: typeof FORMAT; readonly plan: string; readonly who: string; readonly at: string }
  /** `expects`: how to see, looking at the organization, that it has happened. */
  | { readonly kind: "asked"; readonly step: number; readonly operation: Operation; readonly expects?: unknown }
  | {
      readonly kind: "answered";
      readonly step: number;
      readonly outcome: "done" | "refused" | "pending" | "unknown" | "not_done";
      /** The ids given to what the plan calls `+<address>`. */
      readonly ids?: Readonly<Record<string, string>>;
      readonly says?: string;
    }
  | { readonly kind: "ledger"; readonly edits: LedgerEdits }
  /** The ledger is written; `complete`: every step of the plan is done. */
  | { readonly kind: "end"; readonly complete: boolean };

const FORMAT = "orgplane-journal/1";

/** What an earlier apply left. */
export interface Journal {
  /** The digest of its plan. */
  readonly plan: string;
  readonly complete: boolean;
  readonly done: ReadonlySet<number>;
  /** Steps that were asked and have no answer: they may or may not have happened. */
  readonly unknown: ReadonlySet<number>;
  readonly expects: ReadonlyMap<number, unknown>;
  readonly ids: Readonly<Record<string, string>>;
  /** What the ledger file does not hold yet. */
  readonly edits: LedgerEdits;
}

export function journalFile(ledger: string): string {
  return `${ledger}.journal`;
}

/** The journal in `file`; undefined when there is none. A last line that was cut off by a crash never happened. */
export function readJournal(file: string): Result<Journal | undefined> {
  const plan = planOfCompleted(file);
  if (plan !== undefined) return succeeded({ ...replayed(plan, []), complete: true });
  const read = readText(file);
  if (!read.ok) return read;
  if (read.value === undefined || read.value === "") return succeeded(undefined);
  const lines = read.value.split("\n");
  // What stands behind the last line break is cut off, or empty.
  lines.pop();
  const records: JournalRecord[] = [];
  for (const [index, line] of lines.entries()) {
    const record = recordIn(line);
    if (record === undefined) return failed([damaged(file, index + 1)]);
    records.push(record);
  }
  const [first] = records;
  if (first === undefined) return succeeded(undefined);
  if (first.kind !== "begin" || first.format !== FORMAT) return failed([damaged(file, 1)]);
  return succeeded(replayed(first.plan, records));
}

const COMPLETED = `\n${JSON.stringify({ kind: "end", complete: true } satisfies JournalRecord)}\n`;
/** More than the first line ever has. */
const HEAD = 4096;

/**
 * The plan of a journal whose every step is done: the ledger holds all that it knew, so nobody reads what may be many megabytes.
 * Undefined for every other journal.
 */
function planOfCompleted(file: string): string | undefined {
  const ends = readEnds(file, HEAD, COMPLETED.length);
  if (ends?.tail !== COMPLETED) return undefined;
  const first = recordIn(ends.head.slice(0, ends.head.indexOf("\n")));
  return first?.kind === "begin" && first.format === FORMAT ? first.plan : undefined;
}

function replayed(plan: string, records: readonly JournalRecord[]): Journal {
  const done = new Set<number>();
  const unknown = new Set<number>();
  const expects = new Map<number, unknown>();
  const ids: Record<string, string> = {};
  let edits: Record<string, Owned | null> = {};
  let complete = false;
  for (const record of records) {
    if (record.kind === "asked") {
      unknown.add(record.step);
      expects.set(record.step, record.expects);
    } else if (record.kind === "answered") {
      if (record.outcome !== "unknown") unknown.delete(record.step);
      if (record.outcome === "done") done.add(record.step);
      Object.assign(ids, record.ids);
    } else if (record.kind === "ledger") {
      Object.assign(edits, record.edits);
    } else if (record.kind === "end") {
      edits = {};
      complete = record.complete;
    }
  }
  return { plan, complete, done, unknown, expects, ids, edits };
}

function recordIn(line: string): JournalRecord | undefined {
  try {
    const record: unknown = JSON.parse(line);
    // Nobody else writes this file; the first record's format says which version wrote the others.
    return typeof record === "object" && record !== null && "kind" in record ? (record as JournalRecord) : undefined;
  } catch {
    return undefined;
  }
}

function damaged(file: string, line: number) {
  return {
    severity: "error",
    code: "journal-damaged",
    summary: `line ${line} of \`${file}\` cannot be read`,
    hint: "move the file away and plan again: objects are found by their names",
  } as const;
}

/** Appends to the journal. Several steps wait for one write to the disk together. */
export class JournalWriter {
  #lines: string[] = [];
  #queued: Promise<void> | undefined;
  #running: Promise<void> = Promise.resolve();

  private constructor(readonly handle: FileHandle) {}

  /** Begins the journal of a plan, in the place of an older one. */
  static async begin(file: string, plan: string, who: string, at: number): Promise<JournalWriter> {
    const first: JournalRecord = { kind: "begin", format: FORMAT, plan, who, at: new Date(at).toISOString() };
    writeDurably(file, `${JSON.stringify(first)}\n`);
    return new JournalWriter(await open(file, "a"));
  }

  /** Goes on with the journal of an apply that died. */
  static async resume(file: string): Promise<JournalWriter> {
    const read = readText(file);
    const text = read.ok ? (read.value ?? "") : "";
    const whole = text.slice(0, text.lastIndexOf("\n") + 1);
    if (whole !== text) writeDurably(file, whole);
    return new JournalWriter(await open(file, "a"));
  }

  append(record: JournalRecord): void {
    this.#lines.push(`${JSON.stringify(record)}\n`);
  }

  /** Resolves when everything appended so far is on disk. */
  durable(): Promise<void> {
    if (this.#queued === undefined) {
      this.#queued = this.#running.then(() => {
        this.#queued = undefined;
        this.#running = this.#write();
        return this.#running;
      });
    }
    return this.#queued;
  }

  async close(): Promise<void> {
    try {
      await this.durable();
    } finally {
      await this.handle.close();
    }
  }

  async #write(): Promise<void> {
    const text = this.#lines.join("");
    this.#lines = [];
    if (text === "") return;
    await this.handle.appendFile(text);
    await this.handle.datasync();
  }
}
