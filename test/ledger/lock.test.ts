import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { lockFile, lockHolder, takeLock, unlock } from "../../provider/ledger/lock";
import { temporaryFolder } from "../support/folders";
import { NOON } from "../support/kernel";
import { ended, started } from "../support/programs";
import { opened, problemsOf } from "../support/simulation";

const folder = temporaryFolder();
const ledger = (): string => join(folder(), ".orgplane", "ledger.json");
const ann = { who: "ann", at: NOON, dead: "refuse" } as const;
const bob = { who: "bob", at: NOON + 60_000, dead: "refuse" } as const;

/** The number of a process that has ended. */
async function endedProcess(): Promise<number> {
  const child = started("-e", ["0"]);
  await ended(child);
  return child.pid ?? 0;
}

it("a second apply is told who holds the lock since when, and how to unlock", () => {
  const lock = opened(takeLock(ledger(), ann));
  const second = takeLock(ledger(), bob);
  expect(problemsOf(second)).toEqual([
    `locked: locked by ann (process ${process.pid} on ${hostname()}) since 2026-01-15T12:00:00.000Z`,
  ]);
  expect(second.ok ? "" : second.problems[0]?.hint).toContain("orgplane unlock");
  expect(lockHolder(ledger())?.who).toBe("ann");
  lock.release();
  expect(existsSync(lockFile(ledger()))).toBe(false);
  opened(takeLock(ledger(), bob)).release();
});

it("unlock frees it and says who held it; the former holder then removes nothing of the next one", () => {
  const lock = opened(takeLock(ledger(), ann));
  expect(unlock(ledger())?.who).toBe("ann");
  expect(unlock(ledger())).toBeUndefined();
  const next = opened(takeLock(ledger(), bob));
  lock.release();
  expect(lockHolder(ledger())?.who).toBe("bob");
  next.release();
});

describe("the lock of a process that has died on this machine", () => {
  const left = async (host = hostname()): Promise<string> => {
    opened(takeLock(ledger(), ann)).release();
    const holder = `${JSON.stringify({ who: "ann", pid: await endedProcess(), host, since: "2026-01-15T12:00:00.000Z" })}\n`;
    writeFileSync(lockFile(ledger()), holder);
    return holder;
  };

  it("is told as such, and not broken", async () => {
    const holder = await left();
    const refused = takeLock(ledger(), bob);
    expect(problemsOf(refused)[0]).toMatch(/^locked: locked by ann .* since .*, but that process no longer runs$/);
    expect(refused.ok ? "" : refused.problems[0]?.hint).toContain("orgplane unlock");
    expect(readFileSync(lockFile(ledger()), "utf8")).toBe(holder);
  });

  it("is taken over where that is asked for, and the new holder knows from whom", async () => {
    await left();
    const lock = opened(takeLock(ledger(), { ...bob, dead: "take over" }));
    expect(lock.tookOver?.who).toBe("ann");
    expect(lockHolder(ledger())?.who).toBe("bob");
    lock.release();
    expect(existsSync(lockFile(ledger()))).toBe(false);
  });

  it("of another machine is never taken for dead", async () => {
    await left("elsewhere");
    expect(problemsOf(takeLock(ledger(), { ...bob, dead: "take over" }))[0]).toMatch(/^locked: locked by ann .* since [^,]*$/);
  });
});

it("a lock that runs is not taken over", () => {
  const lock = opened(takeLock(ledger(), ann));
  expect(takeLock(ledger(), { ...bob, dead: "take over" }).ok).toBe(false);
  lock.release();
});

it("a lock whose text is not there yet still locks", () => {
  opened(takeLock(ledger(), ann)).release();
  writeFileSync(lockFile(ledger()), "");
  expect(problemsOf(takeLock(ledger(), bob))).toEqual(["locked: locked by another apply that has just begun"]);
  unlock(ledger());
  opened(takeLock(ledger(), bob)).release();
});
