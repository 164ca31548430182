import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ClosableCalls, newCalls } from "../../provider/terraform/calls";
import type { DynamicValue } from "../../provider/terraform/generated/tfplugin6_pb";
import { knownResources, providerObject, schema } from "../../provider/terraform/known-types";
import { surroundingsOf } from "../../provider/terraform/process/handshake";
import { type Listening, listen } from "../../provider/terraform/process/server";
import { InFlight, serviceOf } from "../../provider/terraform/process/service";
import { fieldOf, recordOf, UNKNOWN, type Value } from "../../provider/terraform/values/value";
import { decoded, encoded } from "../../provider/terraform/values/wire";
import { Host } from "./host";

let folder: string;
let calls: ClosableCalls;
let listening: Listening;
let host: Host;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "orgplane-service-"));
  calls = newCalls();
  listening = await listen(
    surroundingsOf({}, "linux"),
    serviceOf(async () => calls, new InFlight()),
    () => undefined,
  );
  host = new Host(listening.address);
});
afterEach(async () => {
  host.close();
  await listening.close();
  await calls.close();
  rmSync(folder, { recursive: true });
});

function configure(more: Readonly<Record<string, Value>> = {}) {
  const config = recordOf(Object.entries({ backend: `sim:${join(folder, "org.db")}`, wait: "100ms", ...more }));
  return host.call("configureProvider", { config: encoded(providerObject, config) });
}

const objectOf = (type: string) => knownResources.get(`orgplane_${type}`)?.object ?? "dynamic";
const value = (type: string, fields: Readonly<Record<string, Value>> | null): DynamicValue =>
  encoded(objectOf(type), fields === null ? null : recordOf(Object.entries(fields)));
const none = new Uint8Array();

/** Plans as a host does, and carries out what was planned. */
async function planned(
  type: string,
  prior: DynamicValue | undefined,
  fields: Readonly<Record<string, Value>> | null,
  kept = none,
) {
  const config = value(type, fields);
  const asked = {
    typeName: `orgplane_${type}`,
    priorState: prior ?? value(type, null),
    proposedNewState: config,
    config,
    priorPrivate: kept,
  };
  return host.call("planResourceChange", asked);
}

async function applied(type: string, fields: Readonly<Record<string, Value>>, prior?: DynamicValue) {
  const { plannedState, plannedPrivate, diagnostics } = await planned(type, prior, fields);
  expect(diagnostics).toEqual([]);
  const {
    newState,
    private: kept,
    diagnostics: after,
  } = await host.call("applyResourceChange", {
    typeName: `orgplane_${type}`,
    priorState: prior ?? value(type, null),
    ...(plannedState !== undefined && { plannedState }),
    config: value(type, fields),
    plannedPrivate,
  });
  expect(after).toEqual([]);
  if (newState === undefined) throw new Error("an apply without a state");
  return { state: newState, kept };
}

it("the schema is the one that bindings and pages are made from", async () => {
  const { resourceSchemas, dataSourceSchemas, functions, diagnostics } = await host.call("getProviderSchema", {});
  expect(diagnostics).toEqual([]);
  expect(Object.keys(resourceSchemas).sort()).toEqual(Object.keys(schema.resource_schemas).sort());
  expect(Object.keys(dataSourceSchemas).sort()).toEqual(Object.keys(schema.data_source_schemas).sort());
  expect(Object.keys(functions).sort()).toEqual(Object.keys(schema.functions).sort());
  for (const of of Object.values(resourceSchemas)) {
    for (const { name, required, optional, computed } of of.block?.attributes ?? []) {
      expect([name, (required && !optional && !computed) || (!required && (optional || computed))]).toEqual([name, true]);
    }
  }
});

describe("a plan", () => {
  it("of what will be made holds defaults, and unknown for its id", async () => {
    await configure();
    const { plannedState } = await planned("department", undefined, { name: "D" });
    const plan = decoded(objectOf("department"), plannedState);
    expect([fieldOf(plan, "id"), fieldOf(plan, "full_access"), fieldOf(plan, "tags")]).toEqual([UNKNOWN, true, null]);
  });
  it("is made where the configuration of the provider is not known yet", async () => {
    await configure({ backend: UNKNOWN });
    const { plannedState, diagnostics } = await planned("department", undefined, { name: UNKNOWN, parent: UNKNOWN });
    expect(diagnostics).toEqual([]);
    expect(fieldOf(decoded(objectOf("department"), plannedState), "name")).toBe(UNKNOWN);
  });
  it("that changes nothing is exactly what is stored, however the document is written", async () => {
    await configure();
    await applied("organization", { service_control: true });
    const content = '{"version":"2.0","statement":[{"effect":"deny","action":"cvm:*","resource":"*"}]}';
    const { state } = await applied("service_control_policy", { name: "p", content });
    const respelled = JSON.stringify(
      { statement: [{ resource: ["*"], action: ["cvm:*"], effect: "deny" }], version: "2.0" },
      null,
      2,
    );
    const { plannedState, requiresReplace } = await planned("service_control_policy", state, { name: "p", content: respelled });
    const object = objectOf("service_control_policy");
    expect(decoded(object, plannedState)).toEqual(decoded(object, state));
    expect(requiresReplace).toEqual([]);
  });
  it("is the same when it is asked for twice", async () => {
    await configure();
    await applied("organization", {});
    const { state } = await applied("department", { name: "D" });
    const [once, again] = [await planned("department", state, { name: "E" }), await planned("department", state, { name: "E" })];
    expect(again).toEqual(once);
  });
  it("names what forces another object", async () => {
    await configure();
    await applied("organization", {});
    const { state: north } = await applied("department", { name: "North" });
    const { state } = await applied("department", { name: "D" });
    const parent = fieldOf(decoded(objectOf("department"), north), "id");
    const { requiresReplace } = await planned("department", state, { name: "D", parent });
    expect(requiresReplace.map(({ steps }) => steps.map(({ selector }) => selector.value))).toEqual([["parent"]]);
  });
  it("warns of what cannot be undone, and of what stays", async () => {
    await configure();
    await applied("organization", { member_deletion: true });
    const { state: stays } = await applied("member", { name: "stays" });
    const { state: goes } = await applied("member", { name: "goes", deletion_policy: "delete" });
    const warned = async (prior: DynamicValue) =>
      (await planned("member", prior, null)).diagnostics.map(({ severity, summary }) => [severity, summary]);
    expect(await warned(stays)).toEqual([[2, expect.stringContaining("stays in the organization")]]);
    expect(await warned(goes)).toEqual(expect.arrayContaining([[2, expect.stringContaining("cannot be undone")]]));
  });
});

describe("problems", () => {
  it("are all told at once, each at its attribute", async () => {
    const { diagnostics } = await host.call("validateResourceConfig", {
      typeName: "orgplane_member",
      config: value("member", {
        name: "",
        payment_mode: "nobody",
        adopt: recordOf([
          ["id", "1"],
          ["name", "x"],
        ]),
        timeouts: recordOf([["create", "soon"]]),
      }),
    });
    const at = diagnostics.map(({ attribute }) => attribute?.steps.map(({ selector }) => selector.value).join("."));
    expect(at.sort()).toEqual(["adopt", "name", "payment_mode", "timeouts.create"]);
    for (const { severity, summary, detail } of diagnostics) {
      expect([severity, summary.endsWith("."), detail.length > 0]).toEqual([1, false, true]);
    }
  });
  it("of what is not known yet are none", async () => {
    const config = value("member", {
      name: UNKNOWN,
      department: UNKNOWN,
      finance_permissions: [UNKNOWN],
      security_information: UNKNOWN,
    });
    expect((await host.call("validateResourceConfig", { typeName: "orgplane_member", config })).diagnostics).toEqual([]);
  });
  it("never say what is secret", async () => {
    const { diagnostics } = await host.call("validateResourceConfig", {
      typeName: "orgplane_member",
      config: value("member", {
        name: "m",
        security_information: recordOf([
          ["email", "not-an-address"],
          ["mobile", "12"],
        ]),
      }),
    });
    expect(JSON.stringify(diagnostics)).not.toContain("not-an-address");
    expect(diagnostics.length).toBeGreaterThan(0);
  });
  it("of the rules come with their id and what to do, and nothing is made", async () => {
    await configure();
    const { plannedState = value("department", null) } = await planned("department", undefined, { name: "D" });
    const { newState, diagnostics } = await host.call("applyResourceChange", {
      typeName: "orgplane_department",
      priorState: value("department", null),
      plannedState,
      config: value("department", { name: "D" }),
    });
    expect(diagnostics.map(({ severity }) => severity)).not.toContain(2);
    expect(diagnostics.map(({ detail }) => detail).join()).toMatch(/ORG-UNKNOWN[\s\S]*Create the organization/);
    expect(decoded(objectOf("department"), newState)).toBeNull();
  });
});

describe("stored states", () => {
  it("of an older form lose what is no more and gain what is new", async () => {
    const json = Buffer.from(JSON.stringify({ id: "1", name: "D", colour: "red" }));
    const { upgradedState, diagnostics } = await host.call("upgradeResourceState", {
      typeName: "orgplane_department",
      version: 0n,
      rawState: { json },
    });
    expect(diagnostics).toEqual([]);
    const state = decoded(objectOf("department"), upgradedState);
    expect([fieldOf(state, "id"), fieldOf(state, "description"), fieldOf(state, "colour")]).toEqual(["1", null, null]);
  });
  it("move between the two registries' names of the provider, and not between types", async () => {
    const sourceState = { json: Buffer.from(JSON.stringify({ id: "1", name: "D" })) };
    const move = (sourceTypeName: string) =>
      host.call("moveResourceState", {
        sourceProviderAddress: "registry.opentofu.org/orgplane/orgplane",
        sourceTypeName,
        sourceState,
        targetTypeName: "orgplane_department",
      });
    expect(fieldOf(decoded(objectOf("department"), (await move("orgplane_department")).targetState), "id")).toBe("1");
    expect((await move("orgplane_member")).diagnostics).toHaveLength(1);
  });
  it("keep their private data when they are read, and are gone when the object is", async () => {
    await configure();
    await applied("organization", {});
    const { state, kept } = await applied("department", { name: "D" });
    const read = await host.call("readResource", { typeName: "orgplane_department", currentState: state, private: kept });
    expect(read.private).toEqual(Buffer.from(kept));
    expect(decoded(objectOf("department"), read.newState)).toEqual(decoded(objectOf("department"), state));
    const gone = value("department", { id: "999", name: "D" });
    const { newState } = await host.call("readResource", { typeName: "orgplane_department", currentState: gone });
    expect(decoded(objectOf("department"), newState)).toBeNull();
  });
});

it("a call that is stopped ends with what is there by then", async () => {
  await configure({ wait: "1h" });
  const { plannedState = value("department", null) } = await planned("department", undefined, { name: "D" });
  const waiting = host.call("applyResourceChange", {
    typeName: "orgplane_department",
    priorState: value("department", null),
    plannedState,
    config: value("department", { name: "D" }),
  });
  await new Promise((done) => setTimeout(done, 100));
  await host.call("stopProvider", {});
  const { diagnostics } = await waiting;
  expect(diagnostics.map(({ severity, summary }) => [severity, summary])).toEqual([[1, "Stopped before it was done"]]);
});
