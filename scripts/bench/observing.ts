import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { clientFor } from "../../provider/cloud/client";
import { observe } from "../../provider/cloud/observe";
import { calledBy } from "../../provider/domain";
import { listen } from "../../provider/gateway/server";
import { groupItems, groupOf, groupSize, type Operation, type Organization } from "../../provider/kernel";
import { kernelWith } from "../../provider/parts";
import { ROOT } from "../../provider/resources/department/rows";
import { allDepartments, allMembers } from "../../provider/resources/organization/rows";
import { customPolicies, targetsOf } from "../../provider/resources/service-control-policy/rows";
import { openSimulator, type Simulator } from "../../provider/simulator/simulator";
import { defaultWorld, seedOf } from "../../provider/simulator/world";
import { type Company, companyOf } from "./company";

/** How many requests it takes to look at an organization over HTTP, next to what the sizes of pages make necessary. */
export async function benchObserving(sizes: readonly number[]): Promise<void> {
  process.stdout.write("\nLooking at an organization over HTTP\n");
  for (const size of sizes) {
    const simulator = founded(companyOf(size));
    const { port, close } = await serve(simulator);
    const host = `127.0.0.1:${port}`;
    const credential = { secretId: "AKIDORGPLANEADMIN", secretKey: "orgplane-admin-secret" };
    const endpoint = { url: `http://${host}`, protocol: "http://", host, local: true, credential } as const;
    const parts = { environment: {}, now: () => performance.now(), random: Math.random };
    const client = clientFor(endpoint, { ...parts, sleep: async (milliseconds: number) => sleep(milliseconds) });
    const began = performance.now();
    const { observation } = await observe(client, Date.now);
    const seconds = (performance.now() - began) / 1000;
    const sent = [...client.sent].filter(([action]) => !SIMULATION.includes(action));
    const requests = sent.reduce((sum, [, count]) => sum + count, 0);
    const needed = necessary(observation.organization);
    process.stdout.write(
      `  ${size} members: ${requests} requests, ${needed} necessary (${(requests / needed).toFixed(3)} times), ${seconds.toFixed(2)} s; ` +
        `${sent.map(([action, count]) => `${action} ${count}`).join(", ")}\n`,
    );
    client.close();
    await close();
    simulator.close();
  }
}

/** What only a simulator is asked. */
const SIMULATION = ["DescribeState", "DescribeRecords"];

/** Pages that cannot be fewer: 50 departments and members, 200 policies and targets each; a document and at least one page of targets per policy. */
function necessary(organization: Organization): number {
  const pages = (count: number, size: number): number => Math.max(1, Math.ceil(count / size));
  const departments = groupSize(organization, groupOf(allDepartments)) + 1;
  const members = groupSize(organization, groupOf(allMembers));
  const custom = groupItems(organization, groupOf(customPolicies));
  const targets = custom.map((policy) => pages(groupSize(organization, groupOf(targetsOf, 1, policy)), 200));
  const everywhere = pages(departments + members, 200);
  const policies = pages(custom.length + 1, 200) + custom.length + 1 + everywhere + targets.reduce((sum, one) => sum + one, 0);
  const [organizationItself, tagPolicies, services] = [1, 1, 1];
  return organizationItself + pages(departments, 50) + pages(members, 50) + policies + tagPolicies + services;
}

/** The company by operations, without planning: what is measured is the look. */
function founded({ departments, policies, members }: Company): Simulator {
  const opened = openSimulator(":memory:", seedOf(defaultWorld), { kernelWith, called: calledBy, now: Date.now });
  if (!opened.ok) throw new Error("a simulator in memory cannot be opened");
  const simulator = opened.value;
  const ids = new Map<string, string>();
  const id = (key: string): string => ids.get(key) ?? "";
  const all = (operations: readonly Operation[]): void => {
    for (const outcome of simulator.all(operations.map((operation) => ({ operation, how: "perform" })))) {
      if (outcome.kind !== "done") throw new Error(outcome.says);
      for (const [name, given] of Object.entries(outcome.ids)) ids.set(name.slice(1), given);
    }
  };
  const operation = (name: string, given: object): Operation => ({ name, ...given });
  const bindings = (target_type: string, targets: readonly { readonly key: string; readonly policies: readonly string[] }[]) =>
    targets.flatMap(({ key, policies: bound }) =>
      bound.map((policy) => operation("bind_scp", { policy: id(policy), target: id(key), target_type })),
    );
  all([
    operation("create_organization", { account: defaultWorld.caller, cloud_id: "+organization" }),
    operation("enable_scp", {}),
  ]);
  all(
    policies.map(({ key, name: title, document }) =>
      operation("create_scp", { policy: `+${key}`, title, description: "", content: JSON.stringify(document) }),
    ),
  );
  for (const { key, name: title, parent } of departments) {
    const above = parent === null ? ROOT : id(parent);
    all([operation("create_department", { department: `+${key}`, parent: above, title, description: "", tags: {} })]);
  }
  all(
    members.map(({ key, name: title, description, department }) =>
      operation("create_member", {
        ...{ member: `+${key}`, title, description, department: id(department) },
        ...{ finance_permissions: [], payment_mode: "self_pay", payer: null },
      }),
    ),
  );
  all([...bindings("department", departments), ...bindings("member", members)]);
  return simulator;
}

async function serve(simulator: Simulator): Promise<{ readonly port: number; close(): Promise<void> }> {
  let secrets = 0;
  return listen({
    ...{ simulator, host: "127.0.0.1", port: 0, now: Date.now, uuid: randomUUID, rateLimit: false },
    sleep: async (milliseconds) => sleep(milliseconds),
    secret: () => `secret${++secrets}`,
    mistake: (error) => process.stderr.write(`${String(error)}\n`),
  });
}
