import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { main } from "../../provider/cli/main";
import { planSchema } from "../../provider/plan/plan";
import { type Circumstances, type Ran, run } from "./run";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "orgplane-cli-"));
  declare(declared());
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Two departments and a member that is deleted for good once it is no longer declared. */
function declared(members = "      lab: {name: lab-7, deletion_policy: delete}\n"): string {
  return `organization: {member_deletion: true}\ndepartments:\n  security: {name: Security}\n  labs:\n    name: Labs\n${members === "" ? "" : `    members:\n${members}`}`;
}

function declare(text: string): void {
  writeFileSync(join(folder, "organization.yaml"), text);
}

function orgplane(argv: readonly string[], circumstances: Circumstances = {}): Promise<Ran> {
  return run(argv, { cwd: folder, ...circumstances });
}

const apply = (...more: readonly string[]): Promise<Ran> => orgplane(["apply", "organization.yaml", "--auto-approve", ...more]);
const changesLeft = async (): Promise<boolean> =>
  (await orgplane(["plan", "organization.yaml", "--detailed-exitcode"])).code === 2;
const anEscape = String.fromCharCode(27);

describe("plan", () => {
  it("exits with 0, with 2 for changes under --detailed-exitcode, and with 0 again when there are none", async () => {
    expect((await orgplane(["plan", "organization.yaml"])).code).toBe(0);
    expect((await orgplane(["plan", "organization.yaml", "--detailed-exitcode"])).code).toBe(2);
    await apply();
    expect(await orgplane(["plan", "organization.yaml", "--detailed-exitcode"])).toEqual({
      code: 0,
      stdout: "No changes: the organization is as declared.\n",
      stderr: "",
    });
  });

  it("writes nothing", async () => {
    await orgplane(["plan", "organization.yaml"]);
    expect(readdirSync(folder)).toEqual(["organization.yaml"]);
  });

  it("the plan is on stdout, in the format asked for, and nothing else is", async () => {
    const { stdout, stderr } = await orgplane(["plan", "organization.yaml", "--format", "json"]);
    expect(planSchema.safeParse(JSON.parse(stdout)).success).toBe(true);
    expect(stderr).toBe("");
    expect((await orgplane(["plan", "organization.yaml", "--format", "markdown"])).stdout).toMatch(/^## orgplane: /);
    expect((await orgplane(["plan", "organization.yaml", "--format", "html"])).stdout).toMatch(/^<!doctype html>/);
  });

  it("--out writes the plan that is shown, and it can be shown again", async () => {
    const made = await orgplane(["plan", "organization.yaml", "--out", "plans/day-1.json"]);
    expect(made.stderr).toContain("`orgplane apply plans/day-1.json`");
    expect((await orgplane(["show", "plans/day-1.json"])).stdout).toBe(made.stdout);
    expect(readdirSync(join(folder, "plans"))).toEqual(["day-1.json"]);
  });

  it("bad input: every problem with file, line and column on stderr, exit code 1, nothing on stdout, nothing written", async () => {
    declare("departments:\n  a: {nam: A}\n  b: {name: B, parent: nowhere}\n");
    for (const argv of [
      ["plan", "organization.yaml", "--out", "p.json"],
      ["validate", "organization.yaml"],
      ["apply", "organization.yaml", "--auto-approve"],
    ]) {
      const { code, stdout, stderr } = await orgplane(argv);
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toContain("--> organization.yaml:2:7");
      expect(stderr).toContain("--> organization.yaml:3:");
      expect(stderr).toContain("2 |   a: {nam: A}");
      expect(stderr).toMatch(/\d errors\n$/);
    }
    expect(readdirSync(folder)).toEqual(["organization.yaml"]);
  });

  it("a file that is not there, a world that is not there and a backend that is none are said", async () => {
    expect((await orgplane(["plan", "missing.yaml"])).stderr).toContain("`missing.yaml`");
    expect((await orgplane(["plan", "organization.yaml", "--world", "none.yaml"])).stderr).toContain("none.yaml");
    const backend = await orgplane(["plan", "organization.yaml", "--backend", "ftp:x"]);
    expect(backend).toMatchObject({ code: 1, stdout: "" });
    expect(backend.stderr).toContain("`ftp:x` is not a backend");
  });
});

describe("validate", () => {
  it("counts what is declared", async () => {
    expect(await orgplane(["validate", "organization.yaml"])).toEqual({
      code: 0,
      stdout: "organization.yaml is valid: 1 organization, 2 departments and 1 member.\n",
      stderr: "",
    });
  });
});

describe("apply", () => {
  it("shows the plan on stdout and does it", async () => {
    const { code, stdout } = await apply();
    expect(code).toBe(0);
    expect(stdout).toContain("create department `Security`");
    expect(stdout).toMatch(/Applied: (\d+) of \1 steps done\.\n$/);
    expect(await changesLeft()).toBe(false);
  });

  it("nothing to do is exit code 0 and asks nothing", async () => {
    await apply();
    expect(await orgplane(["apply", "organization.yaml"], { isTTY: true })).toMatchObject({ code: 0, stderr: "" });
  });

  it("without a person to ask and without --auto-approve it is refused before anything is read or written", async () => {
    const { code, stdout, stderr } = await orgplane(["apply", "organization.yaml"], { input: "yes\n" });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("--auto-approve");
    expect(readdirSync(folder)).toEqual(["organization.yaml"]);
  });

  it("only `yes` goes on", async () => {
    for (const input of ["", "\n", "y\n", "no\n", "YES\n", "yes please\n"]) {
      const { code, stderr } = await orgplane(["apply", "organization.yaml"], { isTTY: true, input });
      expect(code).toBe(1);
      expect(stderr).toContain("Not applied: nothing was changed.");
    }
    expect(await changesLeft()).toBe(true);
    expect((await orgplane(["apply", "organization.yaml"], { isTTY: true, input: "yes\n" })).code).toBe(0);
    expect(await changesLeft()).toBe(false);
  });

  it("the question repeats what cannot be undone", async () => {
    await apply();
    declare(declared(""));
    const { code, stderr } = await orgplane(["apply", "organization.yaml"], {
      isTTY: true,
      input: "no\n",
      env: { NO_COLOR: "1" },
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/1 step cannot be undone:\n {2}✖ step \d+: delete member `lab-7`/);
  });

  it("applies exactly the plan of a file", async () => {
    await orgplane(["plan", "organization.yaml", "--out", "plan.json"]);
    declare("departments: {other: {name: Other}}\n");
    expect((await orgplane(["apply", "plan.json", "--auto-approve"])).code).toBe(0);
    declare(declared());
    expect(await changesLeft()).toBe(false);
  });

  it("refuses a plan that was made for another organization, and says what has changed since", async () => {
    await apply();
    declare(declared(""));
    await orgplane(["plan", "organization.yaml", "--out", "next.json"]);
    declare(declared("      lab: {name: lab-8, deletion_policy: delete}\n"));
    await apply();
    const { code, stderr } = await orgplane(["apply", "next.json", "--auto-approve"]);
    expect(code).toBe(1);
    expect(stderr).toContain("the organization has changed since the plan was made");
    expect(stderr).toContain("member `lab-8` has changed");
  });

  it("letting go of an object is a change, has no step and asks nothing", async () => {
    declare(declared("      lab: {name: lab-7}\n"));
    await apply();
    declare(declared(""));
    expect((await orgplane(["plan", "organization.yaml", "--detailed-exitcode"])).code).toBe(2);
    const { code, stdout } = await orgplane(["apply", "organization.yaml"], { isTTY: true, env: { NO_COLOR: "1" } });
    expect(code).toBe(0);
    expect(stdout).toContain("No steps: 1 retained.");
    expect((await orgplane(["plan", "organization.yaml", "--detailed-exitcode"])).code).toBe(0);
  });

  it("a second apply at the same time is told who holds the lock, and unlock helps", async () => {
    await apply();
    declare(declared("      lab: {name: lab-8, deletion_policy: delete}\n"));
    const holder = { who: "ann@build-7", pid: process.pid, host: hostname(), since: "2026-01-15T12:00:00.000Z" };
    writeFileSync(join(folder, ".orgplane/ledger.json.lock"), JSON.stringify(holder));
    const locked = await apply();
    expect(locked.code).toBe(1);
    expect(locked.stderr).toContain("locked by ann@build-7");
    expect((await orgplane(["unlock"])).code).toBe(0);
    expect((await apply()).code).toBe(0);
  });

  it("progress goes to stderr: a line that is written over for a person, whole lines in a pipe", async () => {
    const piped = await apply();
    expect(piped.stderr).toMatch(/^(\d+ of \d+ steps \(\d+ %\).*\n)+$/);
    expect(piped.stdout + piped.stderr).not.toContain(anEscape);
    declare(declared("      lab: {name: lab-9, deletion_policy: delete}\n"));
    const seen = await orgplane(["apply", "organization.yaml", "--auto-approve"], { isTTY: true });
    expect(seen.stderr).toContain(`\r${anEscape}[2K`);
    expect(seen.stderr.endsWith(`\r${anEscape}[2K`)).toBe(true);
    expect(seen.stdout).not.toContain("\r");
  });

  it("stops in good order when interrupted, and goes on the next time", async () => {
    const stop = new AbortController();
    stop.abort();
    const stopped = await orgplane(["apply", "organization.yaml", "--auto-approve"], { interrupted: stop.signal });
    expect(stopped.code).toBe(1);
    expect(stopped.stdout).toContain("Stopped: ");
    expect((await apply()).code).toBe(0);
    expect(await changesLeft()).toBe(false);
  });
});

describe("destroy", () => {
  it("asks, and removes what is declared", async () => {
    await apply();
    const { code, stderr } = await orgplane(["destroy", "organization.yaml"], {
      isTTY: true,
      input: "yes\n",
      env: { NO_COLOR: "1" },
    });
    expect(stderr).toContain("delete member `lab-7`");
    expect(code).toBe(0);
    expect(await changesLeft()).toBe(true);
  });
});

it("somebody who stops reading stops neither the output's end nor an apply", async () => {
  const closed = (): Writable =>
    new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error("write EPIPE"), { code: "EPIPE" }));
      },
    });
  const stdin = new PassThrough();
  stdin.end();
  const code = await main(["apply", "organization.yaml", "--auto-approve"], {
    stdout: closed(),
    stderr: closed(),
    stdin,
    env: {},
    cwd: folder,
    isTTY: false,
  });
  expect(code).toBe(0);
  expect(existsSync(join(folder, ".orgplane/organization.db"))).toBe(true);
  expect(await changesLeft()).toBe(false);
});

it("a ledger that cannot be read is said, with its name", async () => {
  await apply();
  writeFileSync(join(folder, ".orgplane/ledger.json"), "{");
  const { code, stderr } = await orgplane(["plan", "organization.yaml"]);
  expect(code).toBe(1);
  expect(stderr).toContain("`.orgplane/ledger.json`");
  expect(readFileSync(join(folder, ".orgplane/ledger.json"), "utf8")).toBe("{");
});
