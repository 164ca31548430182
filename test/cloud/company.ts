import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Backend } from "../../provider/backend/backend";
import { type Client, type ClientParts, clientFor } from "../../provider/cloud/client";
import type { Endpoint } from "../../provider/cloud/endpoint";
import { calledBy } from "../../provider/domain";
import { listen } from "../../provider/gateway/server";
import { openOrganization } from "../../provider/opening";
import { kernelWith } from "../../provider/parts";
import { openSimulator, type Simulator } from "../../provider/simulator/simulator";
import { readWorldFile, seedOf } from "../../provider/simulator/world";
import { SIM_VERSION } from "../../provider/wire/action";
import { request } from "../../provider/wire/asking";
import { folder } from "../examples/acme";
import { NOON } from "../support/kernel";
import { opened } from "../support/simulation";

/** An organization behind a server on this machine, and orgplane's own backend for it. */
export interface Far {
  readonly url: string;
  readonly simulator: Simulator;
  readonly backend: Backend;
  /** A second client, for what tests ask themselves. */
  readonly client: Client;
  /** Asks the service `sim`. */
  sim(action: string, parameters?: Parameters<typeof request>[1]): ReturnType<Client["read"]>;
  close(): Promise<void>;
}

export const CREDENTIAL = { secretId: "AKIDORGPLANEADMIN", secretKey: "orgplane-admin-secret" };

/** The simulator of the example, before its first day; its clock stands still. */
export async function exampleSimulator(): Promise<Simulator> {
  const world = opened(await readWorldFile(join(folder, "world.yaml")));
  return opened(openSimulator(":memory:", seedOf(world), { kernelWith, called: calledBy, now: () => NOON }));
}

export async function far(simulator: Simulator): Promise<Far> {
  const mistakes: unknown[] = [];
  let secrets = 0;
  const listening = await listen({
    ...{ simulator, host: "127.0.0.1", port: 0, now: Date.now, uuid: randomUUID, rateLimit: false },
    sleep: async (milliseconds) => sleep(milliseconds),
    secret: () => `secret${++secrets}`,
    mistake: (error) => mistakes.push(error),
  });
  const url = `http://127.0.0.1:${listening.port}`;
  const backend = opened(await openOrganization({ backend: url, cwd: "/", environment: {}, ...CREDENTIAL }));
  const client = clientFor(endpointAt(listening.port), clientParts);
  return {
    url,
    simulator,
    backend,
    client,
    sim: (action, parameters = {}) => client.read(request(action, parameters, SIM_VERSION)),
    async close() {
      client.close();
      await backend.close();
      await listening.close();
      simulator.close();
      expect(mistakes).toEqual([]);
    },
  };
}

export const clientParts: ClientParts = {
  environment: {},
  now: () => performance.now(),
  sleep: async (milliseconds) => sleep(milliseconds),
  random: () => 0.5,
};

export function endpointAt(port: number): Endpoint {
  const host = `127.0.0.1:${port}`;
  return { url: `http://${host}`, protocol: "http://", host, local: true, credential: CREDENTIAL };
}
