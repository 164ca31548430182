import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { canonicalJson } from "../../../provider/backend/fingerprint";
import { connect } from "../../../provider/hosted/session";
import { rowIds } from "../../../provider/kernel";
import { resourceTypes } from "../../../provider/parts";
import { succeeded, Workspace } from "./host";

const EXAMPLE = resolve("examples/acme-group");
const ORGPLANE = resolve("dist/bin.mjs");
const home = mkdtempSync(join(tmpdir(), "orgplane-acme-"));
afterAll(() => rmSync(home, { recursive: true }));

/** What `cdktf synth` writes, for a backend in this folder. */
const synthesized = ((): string => {
  execFileSync(process.execPath, [resolve("node_modules/tsx/dist/cli.mjs"), join(EXAMPLE, "main.ts")], {
    cwd: EXAMPLE,
    env: { ...process.env, CDKTF_OUTDIR: join(home, "out") },
  });
  const stack = JSON.parse(readFileSync(join(home, "out/stacks/acme-group/cdk.tf.json"), "utf8")) as {
    readonly terraform: Record<string, unknown>;
  };
  const { backend: _, ...terraform } = stack.terraform;
  return JSON.stringify({ ...stack, terraform });
})();

const WORLD = join(EXAMPLE, "world.yaml");

function orgplane(cwd: string, ...args: readonly string[]): string {
  return execFileSync(process.execPath, [ORGPLANE, ...args], { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** Everything that is declared, by names where ids depend on the order in which things were made. */
async function endState(folder: string): Promise<readonly string[]> {
  const session = await connect({ backend: "sim:org.db", cwd: folder, environment: {} });
  if (!session.ok) throw new Error("the organization cannot be opened");
  const { organization } = await session.value.observe();
  const objects = resourceTypes.flatMap((type) =>
    [...rowIds(organization)].flatMap(([table, id]) => {
      const read = table === type.table ? type.read(organization, id) : undefined;
      return read === undefined ? [] : [{ type, id, read }];
    }),
  );
  const names = new Map(objects.map(({ type, id, read }) => [id, `${type.name}:${String(read["name"] ?? id)}`]));
  const named = (value: unknown): unknown =>
    typeof value === "string" ? (names.get(value) ?? value) : Array.isArray(value) ? value.map(named).sort() : value;
  await session.value.close();
  return objects
    .map(({ type, read }) =>
      canonicalJson([type.name, Object.fromEntries(Object.entries(read).map(([key, value]) => [key, named(value)]))]),
    )
    .sort();
}

const organizationAt = (folder: string): NodeJS.ProcessEnv & Record<string, string> => ({
  ORGPLANE_BACKEND: `sim:${join(folder, "org.db")}`,
  ORGPLANE_WORLD: WORLD,
});

describe("the Acme Group, from one program", () => {
  const byHost = new Workspace();
  const byOrgplane = join(home, "orgplane");
  afterAll(() => byHost.close());

  it("deploys through the program", async () => {
    byHost.extra = organizationAt(byHost.folder);
    writeFileSync(join(byHost.folder, "cdk.tf.json"), synthesized);
    await byHost.applied();
    expect(await byHost.planned()).toEqual([]);
  });

  it("comes to the same end as by `orgplane apply`", async () => {
    mkdirSync(byOrgplane, { recursive: true });
    orgplane(
      byOrgplane,
      "apply",
      EXAMPLE,
      "--backend",
      "sim:org.db",
      "--world",
      WORLD,
      "--ledger",
      "ledger.json",
      "--auto-approve",
    );
    expect(await endState(byHost.folder)).toEqual(await endState(byOrgplane));
  });

  it("orgplane accepts what the program has made", () => {
    const plan = orgplane(byHost.folder, "plan", EXAMPLE, "--backend", "sim:org.db", "--ledger", "none.json");
    expect(plan).toContain("No steps");
  });

  it("the program accepts what orgplane has made, once it is told what is whose", async () => {
    const host = new Workspace();
    try {
      host.extra = organizationAt(byOrgplane);
      writeFileSync(join(host.folder, "cdk.tf.json"), synthesized);
      writeFileSync(join(host.folder, "imports.tf"), orgplane(byOrgplane, "terraform", "imports", "--ledger", "ledger.json"));
      const imported = await host.planned();
      expect(imported.length).toBeGreaterThan(100);
      const changing = imported.filter(({ change }) => change.actions.join() !== "no-op");
      // What is nowhere in the cloud is taken from the configuration.
      const ours = new Set(["deletion_policy", "quarantine"]);
      const real = changing.filter(({ change: { before, after } }) =>
        Object.keys(after ?? {}).some(
          (name) => !ours.has(name) && JSON.stringify(before?.[name]) !== JSON.stringify(after?.[name]),
        ),
      );
      expect(real).toEqual([]);
      succeeded(await host.apply());
      expect(await host.planned()).toEqual([]);
      expect(await endState(byOrgplane)).toEqual(await endState(byHost.folder));
    } finally {
      await host.close();
    }
  });
});
