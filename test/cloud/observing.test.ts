import { BackendFailure } from "../../provider/backend/backend";
import { cloudBackend } from "../../provider/cloud/backend";
import { type Client, clientFor } from "../../provider/cloud/client";
import { observe } from "../../provider/cloud/observe";
import type { Operation, Organization } from "../../provider/kernel";
import { rowOf, rowsOf } from "../../provider/kernel";
import { kernelWith } from "../../provider/parts";
import { departments } from "../../provider/resources/department/rows";
import { members } from "../../provider/resources/member/rows";
import { contentsOf } from "../../provider/store/changes";
import { SIM_VERSION } from "../../provider/wire/action";
import type { WireRequest } from "../../provider/wire/asking";
import { simulator as openedSimulator } from "../support/simulation";
import { clientParts, endpointAt, type Far, far } from "./company";

const operation = (name: string, given: object = {}): Operation => ({ name, ...given });
const terms = { description: "", finance_permissions: [], payment_mode: "self_pay", payer: null };

/** 120 members in 8 departments: three pages of members. */
function peopled() {
  const simulator = openedSimulator();
  const ids: string[] = [];
  const perform = (of: Operation): void => {
    const outcome = simulator.perform(of);
    if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
    ids.push(...Object.values(outcome.ids));
  };
  perform(operation("create_organization", { account: simulator.look().caller, cloud_id: "+organization" }));
  ids.length = 0;
  for (let n = 0; n < 8; n += 1)
    perform(operation("create_department", { department: "+d", parent: "root", title: `D${n}`, description: "", tags: {} }));
  const places = [...ids];
  for (let n = 0; n < 120; n += 1)
    perform(operation("create_member", { member: "+m", title: `m${n}`, department: places[n % 8], ...terms }));
  return { simulator, places, people: ids.slice(8) };
}

function fingerprint(organization: Organization): string {
  const { rows, groups } = contentsOf(organization);
  const text = [...rows.map((row) => JSON.stringify(row)), ...groups.map(({ cell, joined }) => `${cell} ${[...joined].sort()}`)];
  return text.sort().join("\n");
}

/** The client, with something done before some of its requests are sent. */
function interfering(client: Client, before: (asked: WireRequest) => void, known = true): Client {
  const unknown = { kind: "refused", code: "NoSuchVersion", says: "there is no such version" } as const;
  return {
    endpoint: client.endpoint,
    sent: client.sent,
    async read(asked) {
      before(asked);
      return !known && asked.version === SIM_VERSION ? unknown : client.read(asked);
    },
    write: (asked) => client.write(asked),
    pause: async () => undefined,
    as: (credential) => client.as(credential),
    close: () => client.close(),
  };
}

/** A cloud: what only a simulator has, it does not know. */
const asCloud = (client: Client, before: (asked: WireRequest) => void = () => undefined): Client =>
  interfering(client, before, false);

let running: Far | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});

it("somebody else changes the organization during every look: what is seen is one moment of it, never a mixture", async () => {
  const { simulator, places, people } = peopled();
  running = await far(simulator);
  const moments = new Map<number, string>();
  const note = (): void => {
    const { revision, organization } = simulator.look();
    moments.set(revision, fingerprint(organization));
  };
  note();
  let moved = 0;
  // Between the first and the second page of members, in two of three looks.
  const client = interfering(running.client, ({ action, parameters }) => {
    if (action !== "DescribeOrganizationMembers" || parameters["Offset"] !== 50) return;
    moved += 1;
    if (moved % 3 === 0) return;
    const [member, department] = [people[moved % 120], places[(moved * 3 + 1) % 8]];
    simulator.perform(operation("move_member", { member, department }));
    note();
  });
  for (let look = 0; look < 4; look += 1) {
    const { revision = -1, organization } = (await observe(client, Date.now)).observation;
    expect(moments.get(revision) === fingerprint(organization)).toBe(true);
  }
  expect(moved).toBe(12);
});

it("an organization that never stands still is said to be so", async () => {
  const { simulator, places, people } = peopled();
  running = await far(simulator);
  let moved = 0;
  const client = interfering(running.client, ({ action }) => {
    if (action !== "DescribeOrganizationMembers") return;
    moved += 1;
    simulator.perform(operation("move_member", { member: people[0], department: places[moved % 8] }));
  });
  await expect(observe(client, Date.now)).rejects.toThrow(/was changed by somebody else during each of 8 looks/);
});

it("on a cloud, which counts no changes, lists that do not fit each other are read again", async () => {
  const { simulator, places } = peopled();
  running = await far(simulator);
  let disturbed = 0;
  // A department comes, with a member in it, after the departments were listed.
  const client = asCloud(running.client, ({ action, parameters }) => {
    if (action !== "DescribeOrganizationMembers" || parameters["Offset"] !== 0 || disturbed === 2) return;
    disturbed += 1;
    const late = { title: `late-${disturbed}`, description: "" };
    const made = simulator.perform(operation("create_department", { department: "+d", parent: places[0], tags: {}, ...late }));
    const department = made.kind === "done" ? made.ids["+d"] : undefined;
    simulator.perform(operation("create_member", { member: "+m", department, ...terms, ...late }));
  });
  const { observation } = await observe(client, Date.now);
  expect(disturbed).toBe(2);
  const rows = (of: Organization) => [...rowsOf<object>(of, members)].sort(([a], [b]) => (a < b ? -1 : 1));
  expect(rows(observation.organization)).toEqual(rows(simulator.look().organization));
});

it("without a console, departments, members and policies are observed and changed all the same", async () => {
  const { simulator, places, people } = peopled();
  running = await far(simulator);
  const backend = cloudBackend(asCloud(running.client), { kernelWith, now: Date.now });
  const before = await backend.observe();
  expect(before.revision).toBeUndefined();
  expect([...rowsOf(before.organization, departments)].length).toBe(9);
  const done = { kind: "done" };
  expect(await backend.perform(operation("enable_scp"))).toMatchObject(done);
  const content = JSON.stringify({ version: "2.0", statement: [{ effect: "deny", action: ["cvm:*"], resource: ["*"] }] });
  const made = await backend.perform(operation("create_scp", { policy: "+p", title: "no-cvm", description: "", content }));
  const policy = made.kind === "done" ? made.ids["+p"] : undefined;
  const target = { target: places[0], target_type: "department" };
  expect(await backend.perform(operation("bind_scp", { policy, ...target }))).toMatchObject(done);
  expect(await backend.perform(operation("unbind_scp", { policy: "FullQcloudAccess", ...target }))).toMatchObject(done);
  expect(await backend.perform(operation("rename_department", { department: "root", title: "Company" }))).toMatchObject(done);
  expect(await backend.perform(operation("move_member", { member: people[0], department: "root" }))).toMatchObject(done);
  expect(await backend.perform(operation("set_entity_admin", { entity: "x", member: people[0] }))).toMatchObject({
    kind: "refused",
  });
  const { organization } = await backend.observe();
  const real = simulator.look().organization;
  for (const table of [departments, members]) {
    const rows = (of: Organization) => [...rowsOf<object>(of, table)].sort(([a], [b]) => (a < b ? -1 : 1));
    expect(rows(organization)).toEqual(rows(real));
  }
  const bindings = (of: Organization) =>
    contentsOf(of)
      .groups.filter(({ cell }) => cell.startsWith("service-control-policies-on/"))
      .map(({ cell, joined }) => [cell, ...[...joined].sort()]);
  expect(bindings(organization)).toEqual(bindings(real));
});

describe("what cannot be looked at is said once, with what to do", () => {
  const problem = async (look: Promise<unknown>) => {
    try {
      await look;
    } catch (error) {
      if (error instanceof BackendFailure) return error.problems[0];
      throw error;
    }
    throw new Error("the look succeeded");
  };

  it("wrong credentials", async () => {
    running = await far(openedSimulator());
    const credential = { secretId: "AKIDORGPLANEADMIN", secretKey: "wrong" };
    const found = await problem(cloudBackend(running.client.as(credential), { kernelWith, now: Date.now }).observe());
    expect(found).toMatchObject({
      code: "credentials-refused",
      summary: expect.stringContaining("AuthFailure.SignatureFailure"),
    });
    expect(JSON.stringify(found)).not.toContain("wrong");
  });

  it("nobody there", async () => {
    const quick = { ...clientParts, sleep: async () => undefined };
    const client = clientFor(endpointAt(1), quick);
    const found = await problem(cloudBackend(client, { kernelWith, now: Date.now }).observe());
    expect(found).toMatchObject({ code: "backend-unreachable", hint: expect.stringContaining("address") });
  });
});

it("names that mean something to objects are names like any other", async () => {
  const { simulator } = peopled();
  running = await far(simulator);
  await running.backend.observe();
  for (const title of ["constructor", "toString", "hasOwnProperty"]) {
    const made = await running.backend.perform(
      operation("create_department", { department: `+${title}`, parent: "root", title, description: title, tags: {} }),
    );
    const id = made.kind === "done" ? made.ids[`+${title}`] : undefined;
    expect(rowOf(simulator.look().organization, departments, id ?? "")).toMatchObject({ name: title, description: title });
    // What was done is followed without another look: a name as it is.
    expect(await running.backend.perform(operation("rename_department", { department: id, title: `${title}-2` }))).toMatchObject({
      kind: "done",
    });
  }
});
