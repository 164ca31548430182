import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, unlinkSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { type Diagnostic, failed, type Result, succeeded } from "../diagnostics";
import { isCode } from "./files";

/** Who applies. */
export interface LockHolder {
  readonly who: string;
  readonly pid: number;
  readonly host: string;
  /** ISO 8601, UTC. */
  readonly since: string;
}

export interface Lock {
  readonly holder: LockHolder;
  /** Set when the lock of a process that had died was taken over: who it was. */
  readonly tookOver?: LockHolder;
  release(): void;
}

export interface LockRequest {
  readonly who: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What becomes of the lock of a process of this host that is no longer running. */
  readonly dead: "refuse" | "take over";
}

export function lockFile(ledger: string): string {
  return `${ledger}.lock`;
}

/** Takes the lock beside a ledger: one apply at a time. */
export function takeLock(ledger: string, { who, at, dead }: LockRequest): Result<Lock> {
  const file = lockFile(ledger);
  const holder: LockHolder = { who, pid: process.pid, host: hostname(), since: new Date(at).toISOString() };
  mkdirSync(dirname(file), { recursive: true });
  if (createdWith(file, holder)) return succeeded(lockOf(file, holder));
  const other = holderOf(file);
  if (other === undefined) {
    // Gone in between, or not written yet by somebody who is just taking it.
    return createdWith(file, holder) ? succeeded(lockOf(file, holder)) : failed([lockedBy(undefined, false)]);
  }
  const isDead = hasDied(other);
  if (!isDead || dead === "refuse" || !setAside(file, other)) return failed([lockedBy(other, isDead)]);
  return createdWith(file, holder)
    ? succeeded({ ...lockOf(file, holder), tookOver: other })
    : failed([lockedBy(holderOf(file), false)]);
}

/** Removes the lock, whoever holds it; who that was. */
export function unlock(ledger: string): LockHolder | undefined {
  const file = lockFile(ledger);
  const holder = holderOf(file);
  removeIfThere(file);
  return holder;
}

/** Who holds the lock of a ledger, if somebody does. */
export function lockHolder(ledger: string): LockHolder | undefined {
  return holderOf(lockFile(ledger));
}

/** A process of this host that no longer runs. Of other hosts nobody knows. */
export function hasDied({ pid, host }: LockHolder): boolean {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return isCode(error, "ESRCH");
  }
}

function lockOf(file: string, holder: LockHolder): Lock {
  return {
    holder,
    release() {
      // Somebody may have unlocked it and taken it: then it is no longer ours to remove.
      if (same(holderOf(file), holder)) removeIfThere(file);
    },
  };
}

function createdWith(file: string, holder: LockHolder): boolean {
  try {
    const descriptor = openSync(file, "wx");
    try {
      writeSync(descriptor, `${JSON.stringify(holder)}\n`);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
}

/** Moves the lock of a dead process out of the way. False when it was another's by then: two may be taking it over at once. */
function setAside(file: string, dead: LockHolder): boolean {
  const aside = `${file}.${process.pid}.dead`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (isCode(error, "ENOENT")) return true;
    throw error;
  }
  const moved = holderOf(aside);
  if (same(moved, dead)) {
    removeIfThere(aside);
    return true;
  }
  renameSync(aside, file);
  return false;
}

function holderOf(file: string): LockHolder | undefined {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof parsed !== "object" || parsed === null) return undefined;
    const { who, pid, host, since }: Readonly<Record<string, unknown>> = { ...parsed };
    if (typeof who !== "string" || typeof pid !== "number" || typeof host !== "string" || typeof since !== "string")
      return undefined;
    return { who, pid, host, since };
  } catch {
    return undefined;
  }
}

function same(a: LockHolder | undefined, b: LockHolder): boolean {
  return a !== undefined && a.pid === b.pid && a.host === b.host && a.since === b.since && a.who === b.who;
}

function removeIfThere(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if (!isCode(error, "ENOENT")) throw error;
  }
}

function lockedBy(holder: LockHolder | undefined, dead: boolean): Diagnostic {
  if (holder === undefined) {
    return {
      severity: "error",
      code: "locked",
      summary: "locked by another apply that has just begun",
      hint: "try again in a moment; if nothing is running, `orgplane unlock` removes the lock",
    };
  }
  const { who, pid, host, since } = holder;
  const summary = `locked by ${who} (process ${pid} on ${host}) since ${since}`;
  if (!dead) {
    return {
      severity: "error",
      code: "locked",
      summary,
      hint: "wait until it is done, or run `orgplane unlock` if it no longer runs",
    };
  }
  return {
    severity: "error",
    code: "locked",
    summary: `${summary}, but that process no longer runs`,
    detail: "it died before it was done; what it did is in the journal and is taken up",
    hint: "run `orgplane unlock`, then apply again",
  };
}
