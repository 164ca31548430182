import { type Address, COOKIE, refusal, surroundingsOf } from "./handshake";
import { endingWith } from "./life";
import { listen } from "./server";
import { type Calls, InFlight, serviceOf } from "./service";

/** What `debug` prints: hosts use a provider that runs already when the environment names it. */
export function reattachConfiguration({ network, address }: Address, pid: number, sources: readonly string[]): string {
  const at = { Protocol: "grpc", ProtocolVersion: 6, Pid: pid, Test: true, Addr: { Network: network, String: address } };
  return JSON.stringify(Object.fromEntries(sources.map((source) => [source, at])));
}

/**
 * Runs the provider process: as a plugin that a host has started, or with `debug` for hosts that are told where it listens.
 * @param load brings the methods; `close` of what it brings is called at the end
 */
export async function runProvider(
  argv: readonly string[],
  sources: readonly string[],
  load: () => Promise<Calls & { close(): Promise<void> }>,
): Promise<void> {
  const debug = argv[0] === "debug";
  const refused = debug ? undefined : refusal(process.env);
  if (refused !== undefined) {
    process.stderr.write(`${refused}\n`);
    process.exitCode = 1;
    return;
  }
  const inFlight = new InFlight();
  let loaded: ReturnType<typeof load> | undefined;
  const loadOnce = () => {
    loaded ??= load();
    return loaded;
  };
  const env = debug ? { ...process.env, PLUGIN_CLIENT_CERT: "", [COOKIE.name]: COOKIE.value } : process.env;
  const listening = await listen(surroundingsOf(env, process.platform), serviceOf(loadOnce, inFlight), () => end());
  const close = async (): Promise<void> => {
    const calls = await loaded?.catch(() => undefined);
    await calls?.stopProvider({ $typeName: "google.protobuf.Empty" });
    await inFlight.idle();
    await listening.close();
    await calls?.close();
  };
  const end = endingWith(close, !debug);
  if (debug) {
    process.stdout.write(`TF_REATTACH_PROVIDERS='${reattachConfiguration(listening.address, process.pid, sources)}'\n`);
  } else process.stdout.write(listening.line);
  // What the first call needs is read while the host connects.
  setImmediate(() => void loadOnce().catch(() => undefined));
}
