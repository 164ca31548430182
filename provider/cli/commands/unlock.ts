import { resolve } from "node:path";
import { hasDied, unlock as removeLock } from "../../ledger/lock";
import { visible } from "../../render/visible";
import type { Terminal } from "../terminal";

/** Removes the lock beside a ledger. The journal stays: the next apply takes up what the dead one left. */
export async function unlock(terminal: Terminal, { ledger }: { readonly ledger: string }): Promise<number> {
  const holder = removeLock(resolve(terminal.cwd, ledger));
  if (holder === undefined) {
    terminal.out("Nothing was locked.\n");
    return 0;
  }
  const { who, pid, host, since } = holder;
  terminal.out(`Unlocked: it was held by ${visible(who)} (process ${pid} on ${visible(host)}) since ${visible(since)}.\n`);
  if (!hasDied(holder)) terminal.err("That process may still be running: make sure that it is not before you apply.\n");
  return 0;
}
