import { copyFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { HostState } from "../../../provider/hosted/contract";
import { connect } from "../../../provider/hosted/session";
import { resourceTypes } from "../../../provider/parts";
import { type PlannedResource, succeeded, Workspace } from "./host";
import { type Life, lives } from "./lives";

const PROVIDER = 'backend = "sim:org.db"\nworld = "world.yaml"';

/** What becomes of the object in the organization, past the program. */
async function behindItsBack(workspace: Workspace, type: string, id: string, removes: boolean): Promise<HostState | undefined> {
  const session = await connect({ backend: "sim:org.db", cwd: workspace.folder, environment: {} });
  if (!session.ok) throw new Error("the organization cannot be opened");
  try {
    const found = await session.value.read(type, id);
    if (removes && found !== undefined) {
      const { gone, problems } = await session.value.remove(type, id, { ...found, deletion_policy: "delete" });
      if (!gone) throw new Error(problems.map(({ summary }) => summary).join("; "));
    }
    return found;
  } finally {
    await session.value.close();
  }
}

async function switchedOn(workspace: Workspace, service: string): Promise<void> {
  const session = await connect({ backend: "sim:org.db", cwd: workspace.folder, environment: {} });
  if (!session.ok) throw new Error("the organization cannot be opened");
  expect(await session.value.update("organization_service", service, { service, enabled: true })).toMatchObject({
    problems: [],
  });
  await session.value.close();
}

function written(workspace: Workspace, { type, before }: Life, body: string): void {
  workspace.write(`${before}resource "orgplane_${type}" "it" {\n${body}\n}\n`, PROVIDER);
}

/** Attributes that a planned update changes. */
function changed({ change: { before, after } }: PlannedResource): readonly string[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names].filter((name) => JSON.stringify(before?.[name]) !== JSON.stringify(after?.[name])).sort();
}

it("every resource type has a life here", () => {
  expect(lives.map(({ type }) => type).sort()).toEqual(resourceTypes.map(({ name }) => name).sort());
});

describe.each(lives)("orgplane_$type", (life) => {
  const { type } = life;
  const address = `orgplane_${type}.it`;
  const workspace = new Workspace();
  beforeAll(async () => {
    copyFileSync(resolve("test/engines/terraform/world.yaml"), join(workspace.folder, "world.yaml"));
    await workspace.attach();
  });
  afterAll(() => workspace.close());

  it("is created, and then there is nothing to do", async () => {
    written(workspace, life, life.created);
    await workspace.applied();
    expect(await workspace.planned()).toEqual([]);
  });

  it("is updated attribute by attribute, each time with exactly that difference", async () => {
    for (const [attribute, body] of Object.entries(life.updated)) {
      written(workspace, life, body);
      const planned = await workspace.planned();
      expect(planned.map(({ address: at, change }) => [at, change.actions])).toEqual([[address, ["update"]]]);
      expect(planned.flatMap(changed)).toEqual([attribute]);
      await workspace.applied();
      expect(await workspace.planned()).toEqual([]);
    }
  });

  it("is imported by its id with the same state", async () => {
    const before = workspace.stored(address);
    const id = String(before?.["id"]);
    succeeded(await workspace.run("state", "rm", address));
    succeeded(await workspace.run("import", "-no-color", "-input=false", address, id));
    const { deletion_policy: policy, timeouts: _, ...imported } = workspace.stored(address) ?? {};
    const { deletion_policy: wanted, timeouts: __, ...stored } = before ?? {};
    expect(imported).toEqual(stored);
    // Nowhere in the cloud: that alone is taken from the configuration again.
    expect((await workspace.planned()).flatMap(changed)).toEqual(policy === wanted ? [] : ["deletion_policy"]);
    await workspace.applied();
    expect(await workspace.planned()).toEqual([]);
  });

  it("is made again when somebody has deleted it behind its back", async () => {
    const id = String(workspace.stored(address)?.["id"]);
    if (type === "organization_service") {
      // It cannot be deleted, only switched: on by now, as it is declared to be off.
      await switchedOn(workspace, id);
      expect(workspace.stored(address)).toMatchObject({ enabled: false });
      const [planned, ...others] = await workspace.planned();
      expect([planned?.change.actions, planned && changed(planned), others]).toEqual([["update"], ["enabled"], []]);
      await workspace.applied();
      expect(await workspace.planned()).toEqual([]);
      return;
    }
    await behindItsBack(workspace, type, id, true);
    expect((await workspace.planned()).map(({ address: at, change }) => [at, change.actions])).toEqual([[address, ["create"]]]);
    await workspace.applied();
    expect(await workspace.planned()).toEqual([]);
  });

  it("is replaced where it cannot be changed", async () => {
    if (life.replaced === undefined) return;
    const before = workspace.stored(address)?.["id"];
    written(workspace, life, life.replaced);
    const [planned] = await workspace.planned();
    expect([...(planned?.change.actions ?? [])].sort()).toEqual(["create", "delete"]);
    await workspace.applied();
    expect(workspace.stored(address)?.["id"]).not.toBe(before);
    expect(await workspace.planned()).toEqual([]);
  });

  it("loses what is no longer written", async () => {
    written(workspace, life, life.cleared);
    await workspace.applied();
    expect(await workspace.planned()).toEqual([]);
    if (life.name === undefined) return;
    // Found by its name as well.
    const before = workspace.stored(address);
    succeeded(await workspace.run("state", "rm", address));
    const run = await workspace.run("import", "-no-color", "-input=false", address, life.name);
    expect([run.code, run.stderr]).toEqual([0, ""]);
    expect(workspace.stored(address)?.["id"]).toBe(before?.["id"]);
    await workspace.applied();
  });

  it("is destroyed with nothing left", async () => {
    const id = String(workspace.stored(address)?.["id"]);
    await workspace.destroyed(`-target=${address}`);
    if (type !== "organization_service") expect(await behindItsBack(workspace, type, id, false)).toBeUndefined();
    expect(workspace.stored(address)).toBeUndefined();
  });
});
