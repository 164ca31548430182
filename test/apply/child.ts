import fs from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import Database from "libsql";
import { simulated } from "../support/simulation";
import { apply } from "./applying";

/**
 * An apply in a process of its own that dies at a chosen moment: `child FOLDER PARALLELISM MOMENT`. Moments are counted: one
 * before each write to the disk of lock, journal and ledger, and one after each transaction of the store. Between two of them
 * nothing on the disk changes.
 */
async function main([folder = "", parallelism = "1", moment = "0"]: readonly string[]): Promise<void> {
  let passed = 0;
  const pass = (): void => {
    passed += 1;
    if (passed === Number(moment)) process.kill(process.pid, "SIGKILL");
  };
  await markMoments(folder, pass);
  const plan = JSON.parse(fs.readFileSync(join(folder, "plan.json"), "utf8"));
  const backend = simulated(join(folder, "organization.db"));
  const result = await apply(plan, backend, join(folder, "ledger.json"), {
    parallelism: Number(parallelism),
    who: `child ${process.pid}`,
    onProgress: ({ done }) => {
      if (done === 3) process.stdout.write("three done\n");
    },
  });
  await backend.close();
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

async function markMoments(folder: string, pass: () => void): Promise<void> {
  const fsyncSync = fs.fsyncSync;
  fs.fsyncSync = (descriptor) => {
    pass();
    fsyncSync(descriptor);
  };
  const handle = await open(join(folder, "organization.db"), "r");
  const files = Object.getPrototypeOf(handle);
  const datasync = files.datasync;
  files.datasync = async function (): Promise<void> {
    pass();
    await datasync.call(this);
  };
  await handle.close();
  const exec = Database.prototype.exec;
  Database.prototype.exec = function (sql: string) {
    const result = exec.call(this, sql);
    if (sql === "COMMIT") pass();
    return result;
  };
}

main(process.argv.slice(2)).catch((error) => {
  process.stderr.write(`${String(error?.stack ?? error)}\n`);
  process.exitCode = 1;
});
