import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { selfSigned } from "../../../provider/terraform/process/certificate";
import { COOKIE } from "../../../provider/terraform/process/handshake";
import { finished, succeeded, Workspace } from "./host";

const department =
  'resource "orgplane_organization" "o" {}\nresource "orgplane_department" "d" {\n  name       = "D"\n  depends_on = [orgplane_organization.o]\n}\n';

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
});
afterEach(() => workspace.close());

describe("started by the program itself", () => {
  it("is found by init where `orgplane terraform install` has put it, and works from there", async () => {
    const home = mkdtempSync(join(tmpdir(), "orgplane-home-"));
    try {
      const said = execFileSync(process.execPath, ["dist/bin.mjs", "terraform", "install"], {
        env: { ...process.env, HOME: home },
      });
      expect(said.toString()).toContain('source  = "orgplane/orgplane"');
      workspace.extra = { HOME: home, TF_CLI_CONFIG_FILE: "" };
      workspace.write(department);
      succeeded(await workspace.run("init", "-no-color", "-input=false"));
      await workspace.applied();
      expect(await workspace.planned()).toEqual([]);
      expect(workspace.stored("orgplane_department.d")).toMatchObject({ name: "D" });
    } finally {
      rmSync(home, { recursive: true });
    }
  });

  it("leaves no process and no socket behind", async () => {
    const folder = mkdtempSync(join(tmpdir(), "orgplane-sockets-"));
    workspace.extra = { TMPDIR: folder };
    workspace.write(department);
    await workspace.applied();
    expect(readdirSync(folder).filter((name) => name.endsWith(".sock"))).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it("prints how long its handshake takes, beside a bare Node.js", async () => {
    const provider = resolve("dist/terraform-provider-orgplane.mjs");
    const env = { ...process.env, [COOKIE.name]: COOKIE.value, PLUGIN_CLIENT_CERT: selfSigned(new Date()).certificatePem };
    const firstLine = async (...args: readonly string[]): Promise<number> => {
      const begun = performance.now();
      const child = spawn(process.execPath, [...args], { env, stdio: ["ignore", "pipe", "ignore"] });
      await new Promise((done) => child.stdout.once("data", done));
      const taken = performance.now() - begun;
      child.kill();
      await finished(child);
      return taken;
    };
    const median = async (...args: readonly string[]): Promise<number> => {
      const taken: number[] = [];
      for (let run = 0; run < 5; run++) taken.push(await firstLine(...args));
      return taken.sort((a, b) => a - b)[2] ?? 0;
    };
    const [bare, handshake] = [await median("-e", "console.log(1)"), await median(provider)];
    console.log(
      `bare Node.js ${bare.toFixed(0)} ms, handshake ${handshake.toFixed(0)} ms: ${(handshake - bare).toFixed(0)} ms later`,
    );
    expect(handshake).toBeGreaterThan(0);
  });
});

describe("what is wrong is said where it is written", () => {
  it("a schema mistake, and a broken rule, at their lines; all at once", async () => {
    workspace.write(
      'resource "orgplane_department" "d" {\n  name = "no spaces allowed"\n}\nresource "orgplane_member" "m" {\n  name            = "m"\n  deletion_policy = "explode"\n}\n',
    );
    const { code, stderr } = await workspace.run("plan", "-no-color", "-input=false");
    expect(code).toBe(1);
    expect(stderr).toContain("on main.tf line 2");
    expect(stderr).toContain("DEPT-NAME-CHARACTERS");
    expect(stderr).toContain("on main.tf line 6");
    expect(stderr).toContain("`deletion_policy`");
  });

  it("an argument that does not exist", async () => {
    workspace.write('resource "orgplane_department" "d" {\n  name   = "D"\n  colour = "red"\n}\n');
    const { code, stderr } = await workspace.run("validate", "-no-color");
    expect([code, stderr.includes("on main.tf line 3")]).toEqual([1, true]);
  });

  it("a rule that refuses: its id, what stands in the way, and what to do", async () => {
    workspace.write(
      'resource "orgplane_organization" "o" {}\nresource "orgplane_service_control_policy" "p" {\n  name       = "p"\n  content    = provider::orgplane::policy_document(provider::orgplane::deny(["cvm:*"]))\n  depends_on = [orgplane_organization.o]\n}\n',
      'backend = "sim:org.db"\nwait = "200ms"',
    );
    const { code, stderr } = await workspace.apply();
    expect(code).toBe(1);
    expect(stderr).toContain("SCP-CREATE-NEEDS-ENABLED");
    expect(stderr).toContain("service_control: true");
    // Nothing was made, and nothing is remembered of it.
    expect(workspace.stored("orgplane_service_control_policy.p")).toBeUndefined();
  });

  it("a backend that is none, in memory, or of nobody", async () => {
    workspace.write(department, 'backend = "ftp://somewhere"');
    expect((await workspace.run("plan", "-no-color")).stderr).toMatch(/is not a backend[\s\S]*on provider.tf line/);
    workspace.write(department, 'backend = "sim::memory:"');
    expect((await workspace.run("plan", "-no-color")).stderr).toContain("Keep the simulated organization in a file");
  });

  it("no server", async () => {
    workspace.write(department, 'backend = "http://127.0.0.1:9"\nsecret_id = "AKID"\nsecret_key = "hidden-key"');
    const { code, stdout, stderr } = await workspace.run("plan", "-no-color", "-input=false");
    expect(code).toBe(1);
    expect(stderr).toContain("127.0.0.1:9");
    expect(stdout + stderr).not.toContain("hidden-key");
  });
});

describe("an apply that is cut short", () => {
  /** Sixty members, so that there is a middle. */
  const many = `resource "orgplane_organization" "o" {}
resource "orgplane_member" "m" {
  count      = 60
  name       = "m\${count.index}"
  depends_on = [orgplane_organization.o]
}
`;

  it("stops cleanly when it is interrupted, and is taken up by the next one", async () => {
    workspace.write(many);
    const child = workspace.start("apply", "-auto-approve", "-no-color", "-input=false", "-parallelism=2");
    child.stdout?.on("data", (part: Buffer) => {
      if (part.toString().includes("orgplane_member.m[1")) child.kill("SIGINT");
    });
    const { stdout, stderr } = await finished(child);
    expect(stdout + stderr).toMatch(/[Ii]nterrupt/);
    await workspace.applied();
    expect(await workspace.planned()).toEqual([]);
  });

  it("loses at most what was under way when the provider is killed, and says what to do with that", async () => {
    workspace.write(many);
    await workspace.attach();
    const running = workspace.start("apply", "-auto-approve", "-no-color", "-input=false", "-parallelism=4");
    let killed = false;
    running.stdout?.on("data", (part: Buffer) => {
      if (killed || !/orgplane_member\.m\[\d+\]: Creation complete/.test(part.toString())) return;
      killed = true;
      process.kill(workspace.providerPid ?? 0, "SIGKILL");
    });
    expect((await finished(running)).code).not.toBe(0);
    await workspace.detached();
    // What was made and not noted has its name in the organization: the next apply is told so, by the rule, and imports it.
    for (let round = 0; round < 10; round++) {
      const { code, stderr } = await workspace.apply();
      if (code === 0) break;
      expect(stderr).toContain("MEMBER-NAME-UNIQUE");
      expect(stderr.replaceAll(/\s+/g, " ")).toMatch(/take it over by `terraform import orgplane_member\.NAME \d+`/);
      for (const [, index] of stderr.matchAll(/with orgplane_member\.m\[(\d+)\]/g)) {
        succeeded(await workspace.run("import", "-no-color", "-input=false", `orgplane_member.m[${index}]`, `m${index}`));
      }
    }
    expect(await workspace.planned()).toEqual([]);
  });
});
