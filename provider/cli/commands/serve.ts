import { randomBytes, randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { failed, type Result, succeeded } from "../../diagnostics";
import { calledBy } from "../../domain";
import { type Listening, listen } from "../../gateway/server";
import { kernelWith } from "../../parts";
import { openSimulator, type Simulator } from "../../simulator/simulator";
import { defaultWorld, readWorldFile, seedOf } from "../../simulator/world";
import { IN_MEMORY } from "../../store/store";
import type { ServeOptions } from "../options";
import type { Terminal } from "../terminal";

/** Serves the simulator over HTTP until the person, or whoever started it, has enough. */
export async function serve(terminal: Terminal, options: ServeOptions): Promise<number> {
  const simulator = await simulatorFor(terminal, options);
  if (!simulator.ok) {
    await terminal.report(simulator.problems);
    return 1;
  }
  try {
    const listening = await listeningAt(terminal, options, simulator.value);
    if (!listening.ok) {
      await terminal.report(listening.problems);
      return 1;
    }
    terminal.out(directions(listening.value, simulator.value));
    await stopAsked(terminal);
    await listening.value.close();
    return 0;
  } finally {
    simulator.value.close();
  }
}

async function simulatorFor(terminal: Terminal, { db, world: file }: ServeOptions): Promise<Result<Simulator>> {
  const world = file === undefined ? succeeded(defaultWorld) : await readWorldFile(resolve(terminal.cwd, file), file);
  if (!world.ok) return world;
  const at = db === undefined || db === IN_MEMORY ? IN_MEMORY : resolve(terminal.cwd, db);
  return openSimulator(at, seedOf(world.value), { kernelWith, called: calledBy, now: Date.now });
}

async function listeningAt(
  terminal: Terminal,
  { host, port, rateLimit = false }: ServeOptions,
  simulator: Simulator,
): Promise<Result<Listening>> {
  const mistake = (error: unknown): void => {
    const told = error instanceof Error ? error.message : String(error);
    const traced = (terminal.env["ORGPLANE_TRACE"] ?? "") !== "" && error instanceof Error ? (error.stack ?? told) : told;
    terminal.err(`a request was answered with InternalError: ${traced}\n`);
  };
  const parts = { simulator, now: Date.now, uuid: randomUUID, secret: () => randomBytes(16).toString("hex"), rateLimit, mistake };
  try {
    return succeeded(await listen({ ...parts, host, port, sleep: async (ms: number) => sleep(ms) }));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const problem = {
      severity: "error",
      code: "address-not-free",
      summary: `nothing can be served at ${host}:${port}: ${why}`,
    } as const;
    return failed([{ ...problem, hint: "name another `--port`; 0 takes any that is free" }]);
  }
}

function stopAsked({ interrupted }: Terminal): Promise<void> {
  if (interrupted === undefined || interrupted.aborted) return Promise.resolve();
  return new Promise((done) => interrupted.addEventListener("abort", () => done(), { once: true }));
}

/** Where it is, and how to point a client at it. */
function directions({ host, port }: Listening, simulator: Simulator): string {
  const address = `${host.includes(":") ? `[${host}]` : host}:${port}`;
  const [id = "", key = ""] = Object.entries(simulator.look().credentials).map(([id, { secretKey }]) => [id, secretKey])[0] ?? [];
  return [
    `listening on http://${address}`,
    "",
    `credentials         TENCENTCLOUD_SECRET_ID=${id} TENCENTCLOUD_SECRET_KEY=${key}`,
    `nodejs SDK          profile: { httpProfile: { endpoint: "${address}", protocol: "http://" } }`,
    `Go SDK              p.HttpProfile.Endpoint = "${address}"; p.HttpProfile.Scheme = "HTTP"`,
    `tccli               tccli organization DescribeOrganization --endpoint http://${address}`,
    `Terraform provider  TENCENTCLOUD_PROTOCOL=HTTP TENCENTCLOUD_DOMAIN=orgplane.test HTTP_PROXY=http://${address}`,
    `orgplane            orgplane plan PATH --backend http://${address}`,
    "",
    simulator.file === IN_MEMORY
      ? "Kept in memory only; --db FILE keeps it. Ctrl-C ends."
      : `Kept in ${simulator.file}. Ctrl-C ends.`,
    "",
  ].join("\n");
}
