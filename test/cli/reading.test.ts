import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { catalogue } from "../../provider/catalogue/catalogue";
import { planSchema } from "../../provider/plan/plan";
import { renderHtml, renderJson, renderMarkdown, renderText } from "../../provider/render";
import { mediumPlan } from "../render/plans";
import { run } from "./run";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "orgplane-cli-"));
  writeFileSync(join(folder, "plan.json"), renderJson(mediumPlan()));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const anEscape = String.fromCharCode(27);

describe("commands and options", () => {
  it("no command: the help on stderr and exit code 1, with --help on stdout and 0", async () => {
    const nothing = await run([]);
    expect(nothing).toMatchObject({ code: 1, stdout: "" });
    expect(nothing.stderr).toContain("Usage: orgplane");
    const help = await run(["--help"]);
    expect(help).toMatchObject({ code: 0, stderr: "" });
    for (const command of ["plan", "apply", "destroy", "validate", "show", "explain", "rules", "schema", "unlock", "access"])
      expect(help.stdout).toContain(`  ${command} `);
  });

  it("an unknown command or option suggests the nearest", async () => {
    const command = await run(["plann", "x"]);
    expect(command).toMatchObject({ code: 1, stdout: "" });
    expect(command.stderr).toContain("Did you mean plan?");
    const option = await run(["plan", "x", "--bakend", "y"]);
    expect(option).toMatchObject({ code: 1, stdout: "" });
    expect(option.stderr).toContain("Did you mean --backend?");
  });

  it("values that an option cannot have are refused", async () => {
    expect((await run(["show", "plan.json", "--format", "xml"])).stderr).toContain("text, json, markdown, html");
    for (const n of ["0", "1.5", "many", "1001"]) expect((await run(["apply", "x", "--parallelism", n])).code).toBe(1);
  });

  it("a missing argument is named", async () =>
    expect((await run(["plan"])).stderr).toContain("missing required argument 'path'"));
});

describe("show", () => {
  it("renders every format on stdout and says nothing on stderr", async () => {
    const expected = {
      text: renderText(mediumPlan(), { color: false, width: 100 }),
      markdown: renderMarkdown(mediumPlan()),
      html: renderHtml(mediumPlan()),
      json: renderJson(mediumPlan()),
    };
    for (const [format, stdout] of Object.entries(expected)) {
      expect(await run(["show", "plan.json", "--format", format], { cwd: folder })).toEqual({ code: 0, stdout, stderr: "" });
    }
    expect(planSchema.safeParse(JSON.parse(expected.json)).success).toBe(true);
  });

  it("a terminal gets colour, a pipe does not, and NO_COLOR, --no-color and a dumb terminal are honoured", async () => {
    const colored = async (env: Readonly<Record<string, string>>, isTTY: boolean, ...more: readonly string[]): Promise<boolean> =>
      (await run(["show", "plan.json", ...more], { cwd: folder, env, isTTY })).stdout.includes(anEscape);
    expect(await colored({}, true)).toBe(true);
    expect(await colored({}, false)).toBe(false);
    expect(await colored({ NO_COLOR: "1" }, true)).toBe(false);
    expect(await colored({ NO_COLOR: "" }, true)).toBe(true);
    expect(await colored({ TERM: "dumb" }, true)).toBe(false);
    expect(await colored({}, true, "--no-color")).toBe(false);
  });

  it("a file that is no plan: what is wrong with it, exit code 1, nothing on stdout", async () => {
    const cases: readonly (readonly [string, string])[] = [
      ["{", "is not JSON"],
      ["[]", "is not a plan"],
      ['{"format":"orgplane-plan/9"}', "is a plan of the format `orgplane-plan/9`"],
      ['{"format":"orgplane-plan/1","steps":[1]}', "`steps[0]`"],
    ];
    for (const [text, says] of cases) {
      writeFileSync(join(folder, "bad.json"), text);
      const { code, stdout, stderr } = await run(["show", "bad.json"], { cwd: folder });
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toContain(says);
    }
    expect((await run(["show", "missing.json"], { cwd: folder })).stderr).toContain("cannot be read");
  });
});

describe("rules and explain", () => {
  it("rules --format json lists every rule of the catalogue with its status", async () => {
    const { code, stdout, stderr } = await run(["rules", "--format", "json"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(catalogue())));
  });

  it("rules lists each rule once, by area, with counts", async () => {
    const { stdout } = await run(["rules"]);
    const listed = stdout.split("\n").flatMap((line) => /^ {2}[✓·–] (\S+) /.exec(line)?.[1] ?? []);
    expect(listed.sort()).toEqual(
      catalogue()
        .map(({ id }) => id)
        .sort(),
    );
    expect(stdout).toMatch(/^all +\d+ +\d+ +\d+$/m);
  });

  it("explain says what a rule says, where it comes from, what helps, its error code and its file", async () => {
    const { code, stdout } = await run(["explain", "scp-delete-bound"]);
    expect(code).toBe(0);
    for (const part of [
      "SCP-DELETE-BOUND",
      "precondition",
      "unbind_scp from every target",
      "000: Deleting Custom",
      "FailedOperation.OrganizationPolicyInUsed",
      "scp-delete-bound.ts",
    ])
      expect(stdout).toContain(part);
  });

  it("explain runs an example: what is refused, by which rule, and what is accepted", async () => {
    const { stdout } = await run(["explain", "SCP-UNBIND-LAST"]);
    const example = stdout.slice(stdout.indexOf("  example "));
    expect(example).toMatch(
      new RegExp(
        [
          "refused +unbind service control policy `FullQcloudAccess` from Root",
          "SCP-UNBIND-LAST: .*",
          "accepted +bind service control policy `p-1` to Root; then unbind",
        ].join("\\s+"),
        "s",
      ),
    );
  });

  it("explain runs what a rule does: the difference it makes, and what the model keeps", async () => {
    expect((await run(["explain", "SCP-EVAL-DENY"])).stdout).toMatch(/because +deny, by SCP-EVAL-DENY \(without the rule: allow/);
    expect((await run(["explain", "DISC-REPLACES-OWN"])).stdout).toMatch(
      /then +before: discount of Ann\s+after: discount of Acme/,
    );
    expect((await run(["explain", "SCP-REPLACE-ORDER"])).stdout).toMatch(/follows +from SCP-UNBIND-LAST/);
  });

  it("explain says why nobody can enforce what is not enforced", async () => {
    const { stdout } = await run(["explain", "DISC-ADMIN-COVERS-MEMBERS"]);
    expect(stdout).toMatch(/status +not enforceable\s+reason +a duty of the customer/);
    expect(stdout).not.toContain("example ");
  });

  it("explain shows every setting with its default", async () => {
    const { parts } = await import("../../provider/parts");
    for (const { name, default: value, rule } of parts.flatMap((part) => part.settings)) {
      expect((await run(["explain", rule])).stdout).toContain(`${name} = ${String(value)} (default)`);
    }
  });

  it("every rule of the catalogue and every presupposition can be explained", async () => {
    const { parts } = await import("../../provider/parts");
    const ids = [...catalogue().map(({ id }) => id), ...parts.flatMap((part) => part.rules).map(({ id }) => id)];
    for (const id of new Set(ids)) expect((await run(["explain", id])).code).toBe(0);
  });

  it("an unknown id gets the nearest ones and exit code 1", async () => {
    const { code, stdout, stderr } = await run(["explain", "SCP-DELETE-BOND"]);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("Did you mean `SCP-DELETE-BOUND`");
    expect((await run(["explain", "xyzzy"])).stderr).toBe("There is no rule `xyzzy`.\n`orgplane rules` lists all of them.\n");
  });
});

describe("schema", () => {
  it("prints the schemas of YAML (the default), Terraform and Pulumi as JSON", async () => {
    const yaml = await run(["schema"]);
    expect(JSON.parse(yaml.stdout)).toHaveProperty("properties.departments");
    expect((await run(["schema", "yaml"])).stdout).toBe(yaml.stdout);
    expect(JSON.stringify(JSON.parse((await run(["schema", "terraform"])).stdout))).toContain("orgplane_department");
    expect(JSON.stringify(JSON.parse((await run(["schema", "pulumi"])).stdout))).toContain("orgplane:index:Department");
  });

  it("refuses others", async () => {
    expect(await run(["schema", "xml"])).toMatchObject({ code: 1, stdout: "" });
  });
});

describe("unlock", () => {
  it("says whose lock it was, and removes it", async () => {
    const holder = { who: "ann@build-7", pid: 999_999_999, host: "build-7", since: "2026-01-15T12:00:00.000Z" };
    writeFileSync(join(folder, "ledger.json.lock"), JSON.stringify(holder));
    const first = await run(["unlock", "--ledger", "ledger.json"], { cwd: folder });
    expect(first.code).toBe(0);
    expect(first.stdout).toContain("held by ann@build-7 (process 999999999 on build-7) since 2026-01-15T12:00:00.000Z");
    expect(first.stderr).toContain("may still be running");
    expect(() => readFileSync(join(folder, "ledger.json.lock"))).toThrow();
    expect(await run(["unlock", "--ledger", "ledger.json"], { cwd: folder })).toEqual({
      code: 0,
      stdout: "Nothing was locked.\n",
      stderr: "",
    });
  });
});
