import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as cdktf from "cdktf";
import * as cdktn from "cdktn";
import { readDesired } from "../../provider/desired/read";
import { declared } from "../desired/support";
import { type Constructs, flavours, problemsOf } from "./support";

const apps: Readonly<Record<string, typeof cdktf.App>> = { cdktf: cdktf.App, cdktn: cdktn.App as unknown as typeof cdktf.App };

const computed = (expression: string) => `\${${expression}}`;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "orgplane-constructs-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe.each(flavours)("misuse on %s is told at synthesis, with the path of the construct", (flavour, c) => {
  /** What a synthesis says about a stack. */
  function said(build: (stack: InstanceType<Constructs["OrganizationStack"]>, app: cdktf.App) => void): string {
    const App = apps[flavour] ?? cdktf.App;
    const app = new App({ outdir: folder, stackTraces: false });
    build(new c.OrganizationStack(app, "acme"), app);
    try {
      app.synth();
      return "";
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  it("nothing, where nothing is wrong", () => {
    expect(said((stack) => void new c.Department(stack, "d", { name: "D" }))).toBe("");
  });

  it("two constructs whose paths make one address", () => {
    const text = said((stack) => {
      const a = new c.Department(stack, "a", { name: "A" });
      new c.Department(a, "b", { name: "B" });
      new c.Department(stack, "a-b", { name: "C" });
    });
    expect(text).toContain("[acme/a-b] [duplicate-key] `acme/a-b` and `acme/a/b` would both be `orgplane_department.a-b`");
  });

  it("an id that is no key", () => {
    expect(said((stack) => void new c.Department(stack, "IT & Ops", { name: "IT" }))).toContain("[acme/IT & Ops] [key-format]");
  });

  it("a policy, a department or a member of another stack", () => {
    const text = said((stack, app) => {
      const other = new c.OrganizationStack(app, "other");
      const away = new c.Department(other, "away", { name: "Away" });
      const policy = new c.TagPolicy(other, "tags", { name: "tags", content: "{}" });
      const member = new c.Member(stack, "m", { name: "m", department: away });
      policy.bindTo(member);
    });
    expect(text).toContain("[acme/m] [other-stack] `other/away` belongs to another stack");
    expect(text).toContain("[acme/m] [other-stack] `other/tags` belongs to another stack");
  });

  it("several problems of a tree together, each with its rule", () => {
    const text = said((stack) => {
      new c.Department(stack, "d", { name: "x".repeat(41) });
      new c.Member(stack, "a", { name: "same" });
      new c.Member(stack, "b", { name: "same" });
    });
    expect(text).toContain("[acme/d] [DEPT-NAME-LENGTH]");
    expect(text).toContain("[acme/b] [MEMBER-NAME-UNIQUE]");
  });

  it("what Terraform can compute and orgplane cannot read is no misuse", () => {
    expect(
      said((stack) => {
        const department = new c.Department(stack, "d", { name: "D" });
        department.addOverride("description", computed('upper("x")'));
        department.addOverride("lifecycle.prevent_destroy", true);
      }),
    ).toBe("");
  });

  it("names are what they say, whatever Terraform would compute from them", () => {
    said((stack) => void new c.Department(stack, "d", { name: "D", description: `a ${computed("b")} %{c} $${computed("d")}` }));
    const file = join(folder, "stacks/acme/cdk.tf.json");
    expect(readFileSync(file, "utf8")).toContain(`a $${computed("b")} %%{c} $$${computed("d")}`);
  });
});

describe("constructs in a plain stack", () => {
  it("are looked at as well", () => {
    const [[, c]] = flavours as readonly [(typeof flavours)[0]];
    const app = new cdktf.App({ outdir: folder, stackTraces: false });
    const stack = new cdktf.TerraformStack(app, "plain");
    new c.OrgplaneProvider(stack, "orgplane");
    new c.Member(stack, "m", { name: "" });
    expect(() => app.synth()).toThrow(/\[plain\/m\] \[MEMBER-/);
  });
});

describe("a program of constructs", () => {
  const root = join(__dirname, "../..");

  function program(body: string, flavour: string): void {
    const constructs = flavour === "cdktf" ? "constructs" : "constructs/generated/cdktn";
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, "main.ts"),
      `import { App } from ${JSON.stringify(join(root, "node_modules", flavour))};
       import * as c from ${JSON.stringify(join(root, constructs))};
       const app = new App();
       const stack = new c.OrganizationStack(app, "acme");
       ${body}
       app.synth();`,
    );
    writeFileSync(
      join(folder, "cdktf.json"),
      JSON.stringify({ app: `${JSON.stringify(join(root, "node_modules/.bin/tsx"))} main.ts` }),
    );
  }

  it.each(["cdktf", "cdktn"])("is run and read (%s)", async (flavour) => {
    program('const d = new c.Department(stack, "d", { name: "D" }); new c.Member(d, "m", { name: "m" });', flavour);
    expect(declared(await readDesired(folder))).toMatchObject([
      { address: "department.d" },
      { address: "member.d-m", attributes: { department: { to: "declaration", type: "department", key: "d" } } },
    ]);
  });

  it("gives each of its problems once, with the construct", async () => {
    program(
      `new c.Department(stack, "d", { name: "${"x".repeat(41)}" });
       new c.Member(new c.Department(stack, "a", { name: "A" }), "b", { name: "b" });
       new c.Member(stack, "a-b", { name: "c" });`,
      "cdktf",
    );
    expect(problemsOf(await readDesired(folder))).toEqual(["acme/d DEPT-NAME-LENGTH", "acme/a-b duplicate-key"]);
  });
});
