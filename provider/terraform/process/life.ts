import { log } from "./log";

const PARENT_LOOKS_MS = 1_000;

/**
 * Ends the process in good order, once: when the host asks for it, on SIGTERM, or when the host is gone. SIGINT is for the host: the
 * terminal sends it to everybody, and the host then asks us to stop.
 */
export function endingWith(close: () => Promise<void>, watchesParent: boolean): () => void {
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        log("error", "ending failed", { why: String(error) });
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", end);
  // A host that dies hard closes nothing.
  const parent = process.ppid;
  if (watchesParent) setInterval(() => process.ppid !== parent && end(), PARENT_LOOKS_MS).unref();
  // An exit during an apply would lose what was made: whatever goes wrong outside of a call is logged and survived.
  process.on("uncaughtException", (error) => log("error", "something failed outside of a call", { why: error.message }));
  process.on("unhandledRejection", (error) => log("error", "something failed outside of a call", { why: String(error) }));
  return end;
}
