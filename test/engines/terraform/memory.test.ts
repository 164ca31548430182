import { readFileSync } from "node:fs";
import { knownResources, providerObject } from "../../../provider/terraform/known-types";
import { recordOf } from "../../../provider/terraform/values/value";
import { encoded } from "../../../provider/terraform/values/wire";
import { Host } from "../../terraform/host";
import { Workspace } from "./host";

const ROUNDS = 5;
const RESOURCES = 2_000;

/** Resident memory of a process, in MB. */
function memoryOf(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1_024;
}

it("ten thousand resources are validated, planned and refreshed by one process, whose memory is printed as it goes", async () => {
  const workspace = new Workspace();
  try {
    await workspace.attach();
    const socket = JSON.parse(workspace.env()["TF_REATTACH_PROVIDERS"] ?? "{}") as Record<
      string,
      { readonly Addr: { readonly String: string } }
    >;
    const [address] = Object.values(socket);
    const host = new Host({ network: "unix", address: address?.Addr.String ?? "" });
    const typeName = "orgplane_member";
    const object = knownResources.get(typeName)?.object ?? "dynamic";
    const nothing = encoded(object, null);
    const backend = recordOf([["backend", `sim:${workspace.folder}/org.db`]]);
    await host.call("configureProvider", { config: encoded(providerObject, backend) });
    const seen: number[] = [memoryOf(workspace.providerPid ?? 0)];
    for (let round = 0; round < ROUNDS; round++) {
      for (let n = 0; n < RESOURCES; n++) {
        const config = encoded(object, recordOf([["name", `m${n}`]]));
        await host.call("validateResourceConfig", { typeName, config });
        const { plannedState } = await host.call("planResourceChange", {
          typeName,
          priorState: nothing,
          proposedNewState: config,
          config,
        });
        await host.call("readResource", { typeName, ...(plannedState !== undefined && { currentState: plannedState }) });
      }
      seen.push(memoryOf(workspace.providerPid ?? 0));
    }
    host.close();
    console.log(`memory after each ${RESOURCES} resources: ${seen.map((megabytes) => `${megabytes.toFixed(0)} MB`).join(", ")}`);
    const [, first = 0] = seen;
    // A leak of a kilobyte for each resource would show as 8 MB; collecting late makes up to half of what the first round took.
    expect((seen.at(-1) ?? 0) - first).toBeLessThan(Math.max(60, first / 2));
  } finally {
    await workspace.close();
  }
});
