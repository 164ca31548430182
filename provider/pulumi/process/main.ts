import { type Calls, InFlight } from "../rpc/service";
import { engineArguments } from "./arguments";
import { listen } from "./server";

/** What the engine waits for a provider to end before it kills it is 5 s; running calls get what is left of it. */
const PATIENCE_MS = 4_000;

export interface Loaded {
  readonly calls: Calls;
  /** Asks what is running to end soon. */
  cancel(): void;
  close(): Promise<void>;
}

/**
 * Runs the provider process: started by the engine, which keeps stdin open while it lives and reads the port from stdout; or by hand,
 * for engines that are told where it listens (PULUMI_DEBUG_PROVIDERS).
 * @param load brings what answers the calls; `engine` is the address of the engine, where warnings go
 */
export async function runProvider(argv: readonly string[], load: (engine: string | undefined) => Promise<Loaded>): Promise<void> {
  const { engine } = engineArguments(argv);
  const inFlight = new InFlight();
  let loaded: Promise<Loaded> | undefined;
  const loadOnce = () => {
    loaded ??= load(engine);
    return loaded;
  };
  const listening = await listen(() => loadOnce().then(({ calls }) => calls), inFlight);
  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    const provider = await loaded?.catch(() => undefined);
    provider?.cancel();
    await inFlight.idle();
    await listening.close();
    await provider?.close();
    process.exit(0);
  };
  process.on("SIGINT", () => void end());
  process.on("SIGTERM", () => void end());
  // Nobody is at the other end of it when the process was started by hand.
  if (engine !== undefined) process.stdin.on("end", () => void end()).resume();
  // The engine would lose what an interrupted call has made: what goes wrong outside of a call is said and survived.
  process.on("uncaughtException", (error) =>
    process.stderr.write(`orgplane: something failed outside of a call: ${error.message}\n`),
  );
  process.on("unhandledRejection", (error) =>
    process.stderr.write(`orgplane: something failed outside of a call: ${String(error)}\n`),
  );
  process.stdout.write(`${listening.port}\n`);
  // What the first call needs is read while the engine connects.
  setImmediate(() => void loadOnce().catch(() => undefined));
}
