import { canonicalJson } from "../backend/fingerprint";
import { failed, type Result, succeeded } from "../diagnostics";
import { readText, writeDurably } from "./files";
import { journalFile, readJournal } from "./journal";

/** The object that a declaration owns. */
export interface Owned {
  readonly type: string;
  readonly id: string;
  /** What has to outlive the declaration, for example its deletion policy. */
  readonly remembered: Readonly<Record<string, unknown>>;
}

/** Addresses of declarations, present and past, with the objects they own. */
export type Owners = ReadonlyMap<string, Owned>;

/** What the ledger holds afterwards, by address; null: nothing any more. */
export type LedgerEdits = Readonly<Record<string, Owned | null>>;

export const DEFAULT_LEDGER = ".orgplane/ledger.json";
const FORMAT = "orgplane-ledger/1";

/**
 * The ledger in `file`, with what the journal of an apply that died has to add. A file that does not exist is an empty ledger;
 * reading creates nothing.
 */
export function readLedger(file: string): Result<Owners> {
  const read = readText(file);
  if (!read.ok) return read;
  const owners = read.value === undefined ? new Map<string, Owned>() : parse(read.value);
  if (owners === undefined) {
    return failed([
      {
        severity: "error",
        code: "ledger-unreadable",
        summary: `\`${file}\` is not a ledger that this version of orgplane can read`,
        hint: "restore it from version control, or delete it: objects are then found again by their names",
      },
    ]);
  }
  const journal = readJournal(journalFile(file));
  if (!journal.ok) return journal;
  return succeeded(journal.value === undefined ? owners : withEdits(owners, journal.value.edits));
}

/** Replaces the file in one step: whoever reads it sees the old ledger or the new one. */
export function writeLedger(file: string, owners: Owners): void {
  // One line per declaration, in order, so that a review shows what changed and nothing else.
  const lines = [...owners]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([address, { type, id, remembered }]) => {
      const entry = { type, id, remembered: Object.fromEntries(Object.entries(remembered).sort(([a], [b]) => (a < b ? -1 : 1))) };
      return `    ${JSON.stringify(address)}: ${JSON.stringify(entry)}`;
    });
  const owned = lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n  }`;
  writeDurably(file, `{\n  "format": ${JSON.stringify(FORMAT)},\n  "owned": ${owned}\n}\n`);
}

export function withEdits(owners: Owners, edits: LedgerEdits): Owners {
  const after = new Map(owners);
  for (const [address, owned] of Object.entries(edits)) {
    if (owned === null) after.delete(address);
    else after.set(address, owned);
  }
  return after;
}

/** What leads from one ledger to another. */
export function editsBetween(before: Owners, after: Owners): LedgerEdits {
  const edits: Record<string, Owned | null> = {};
  for (const [address, owned] of after) {
    if (canonicalJson(owned) !== canonicalJson(before.get(address))) edits[address] = owned;
  }
  for (const address of before.keys()) if (!after.has(address)) edits[address] = null;
  return Object.fromEntries(Object.entries(edits).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function parse(text: string): Map<string, Owned> | undefined {
  const parsed = parsedJson(text);
  if (!isRecord(parsed) || parsed["format"] !== FORMAT || !isRecord(parsed["owned"])) return undefined;
  const owners = new Map<string, Owned>();
  for (const [address, entry] of Object.entries(parsed["owned"])) {
    if (!isRecord(entry)) return undefined;
    const { type, id, remembered } = entry;
    if (typeof type !== "string" || typeof id !== "string" || !isRecord(remembered)) return undefined;
    owners.set(address, { type, id, remembered });
  }
  return owners;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
