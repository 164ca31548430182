import { behindItsBack, departmentIn } from "./behind";
import { finished, Project } from "./engine";

let project: Project;
beforeEach(async () => {
  project = await new Project({ wait: "2s" }).init();
});
afterEach(() => project.close());

const organization = `const organization = new o.Organization("organization", { serviceControl: true });
  const after = { dependsOn: organization };`;
const deny = (action: string) =>
  `JSON.stringify({version: "2.0", statement: [{effect: "deny", action: ["${action}"], resource: ["*"]}]})`;

it("what was changed or deleted behind its back is found by a refresh, and put right", async () => {
  project.write(`${organization}
    new o.Department("security", { name: "Security", description: "keeps watch" }, after);
    new o.Department("retail", { name: "Retail" }, after);`);
  await project.up();
  const ids = new Map([...(await project.stored())].map(([name, { id }]) => [name, id]));
  const [security = "", retail = ""] = [ids.get("Department.security"), ids.get("Department.retail")];
  await behindItsBack(
    project.database,
    { name: "update_department", department: security, description: "sleeps" },
    { name: "delete_department", department: retail },
  );
  await project.succeeds("refresh", "--yes", "--skip-preview");
  const stored = await project.stored();
  expect(stored.get("Department.security")?.inputs["description"]).toBe("sleeps");
  expect([...stored.keys()]).not.toContain("Department.retail");
  expect(await project.preview()).toEqual([
    { op: "create", resource: "Department.retail", detailed: {} },
    { op: "update", resource: "Department.security", detailed: { description: "update" } },
  ]);
  await project.up();
  expect(await project.preview()).toEqual([]);
});

it("what exists is imported by its id and by its name, and is then as the program has it", async () => {
  project.write(organization);
  await project.up();
  await behindItsBack(
    project.database,
    { name: "create_department", department: "+d", parent: "root", title: "Security", description: "keeps watch", tags: {} },
    {
      name: "create_scp",
      policy: "+p",
      title: "limits",
      description: "",
      content: '{"version":"2.0","statement":[{"effect":"deny","action":"cvm:*","resource":"*"}]}',
    },
  );
  await project.succeeds(
    "import",
    "orgplane:index:Department",
    "security",
    "Security",
    "--yes",
    "--skip-preview",
    "--generate-code=false",
    "--protect=false",
  );
  await project.succeeds(
    "import",
    "orgplane:index:ServiceControlPolicy",
    "limits",
    "limits",
    "--yes",
    "--skip-preview",
    "--generate-code=false",
    "--protect=false",
  );
  project.write(`${organization}
    new o.Department("security", { name: "Security", description: "keeps watch" });
    new o.ServiceControlPolicy("limits", { name: "limits", content: ${deny("cvm:*")} });`);
  expect((await project.preview()).filter(({ op }) => op !== "same")).toEqual([]);
});

it("a failure in mid-update keeps what exists, says why, and the next update resumes", async () => {
  const program = (policies: string) => `${organization}
    new o.Department("security", { name: "Security", serviceControlPolicies: ${policies} }, after);`;
  project.write(program('["nobody"]'));
  const { stdout } = await project.fails("up", "--yes", "--skip-preview");
  expect(stdout).toContain("nobody");
  const kept = (await project.stored()).get("Department.security");
  expect(kept?.id).toMatch(/^\d+$/);
  expect(kept?.initErrors?.join()).toContain("nobody");
  project.write(`${program('["limits"]')}
    new o.ServiceControlPolicy("limits", { name: "limits", content: ${deny("cvm:*")} }, after);`);
  await project.up();
  const resumed = (await project.stored()).get("Department.security");
  expect([resumed?.id, resumed?.initErrors]).toEqual([kept?.id, undefined]);
  expect(await project.preview()).toEqual([]);
});

it("an update that is interrupted while it waits ends soon, keeps what exists, and the next update does the rest", async () => {
  await project.succeeds("config", "set", "orgplane:wait", "1h");
  const program = `${organization}
    new o.Department("security", { name: "Security", serviceControlPolicies: ["limits"] }, after);`;
  project.write(program);
  const child = project.start("up", "--yes", "--skip-preview");
  const run = finished(child);
  // Only its policy is missing by then.
  await departmentIn(project.database, "Security");
  child.kill("SIGINT");
  expect((await run).code).not.toBe(0);
  const kept = (await project.stored()).get("Department.security")?.id;
  expect(kept).toMatch(/^\d+$/);
  project.write(`${program}
    new o.ServiceControlPolicy("limits", { name: "limits", content: ${deny("cvm:*")} }, after);`);
  await project.up();
  expect((await project.stored()).get("Department.security")?.id).toBe(kept);
  expect(await project.preview()).toEqual([]);
});

it("everything that is wrong is said at once, with its property path, before anything is done", async () => {
  project.write(`${organization}
    new o.Department("security", { name: "", tags: { stage: true }, colour: "red" }, after);`);
  const { stdout } = await project.fails("preview");
  for (const path of ["name", "tags.stage", "colour"]) expect(stdout).toContain(`property ${path} `);
});

it("a secret that is wrong is named, not shown", async () => {
  project.write(`${organization}
    new o.Member("ann", { name: "ann", securityInformation: { email: "not-an-address", mobile: "86-13800000000" } }, after);`);
  const { stdout } = await project.fails("preview");
  expect(stdout).toContain("property securityInformation.email");
  expect(stdout).not.toContain("not-an-address");
  expect(stdout).not.toContain("13800000000");
});

it("secrets are nowhere in clear: not in the state, not in what is shown", async () => {
  project.write(`${organization}
    new o.Member("ann", { name: "ann", securityInformation: { email: "ann@acme.example", mobile: "86-13800000000" } }, after);`);
  const { stdout } = await project.succeeds("preview", "--diff");
  const run = await project.up();
  for (const text of [stdout, run.stdout, run.stderr, project.state()]) {
    expect(text).not.toContain("ann@acme.example");
    expect(text).not.toContain("13800000000");
  }
  expect((await project.stored()).get("Member.ann")?.inputs["securityInformation"]).toMatchObject({
    plaintext: expect.stringContaining("ann@acme.example"),
  });
});

it("protect, retainOnDelete, ignoreChanges and aliases are the engine's, and work", async () => {
  project.write(`${organization}
    new o.Department("guarded", { name: "Guarded" }, { ...after, protect: true });
    new o.Department("kept", { name: "Kept" }, { ...after, retainOnDelete: true });
    new o.Department("loose", { name: "Loose" }, after);
    new o.Department("old", { name: "Old" }, after);`);
  await project.up();
  project.write(`${organization}
    new o.Department("loose", { name: "Loose", description: "whatever" }, { ...after, ignoreChanges: ["description"] });
    new o.Department("new", { name: "Old" }, { ...after, aliases: [{ name: "old" }] });`);
  expect((await project.fails("up", "--yes", "--skip-preview")).stdout).toContain("protected");
  await project.succeeds("state", "unprotect", "--all", "--yes");
  await project.up();
  expect([...(await project.stored()).keys()].sort()).toEqual([
    "Department.loose",
    "Department.new",
    "Organization.organization",
  ]);
  project.write(`const found = await o.getDepartments();
    return { names: found.departments.map(({ name, description }) => name + ":" + description).join(" ") };`);
  const { stdout } = await project.succeeds("preview");
  expect(stdout).toContain("Kept: Loose: Old:");
});

it("a department under another parent is another one, made before the old one goes; its members move in between", async () => {
  const program = (parent: string) => `${organization}
    const home = new o.Department("home", { name: "Home" }, after);
    const team = new o.Department("team", { name: "Team"${parent} }, after);
    new o.Member("ann", { name: "ann", department: team });`;
  project.write(program(""));
  await project.up();
  const old = (await project.stored()).get("Department.team")?.id;
  project.write(program(", parent: home"));
  const steps = await project.preview();
  expect(steps).toContainEqual({ op: "replace", resource: "Department.team", detailed: { parent: "add-replace" } });
  await project.up();
  const stored = await project.stored();
  const team = stored.get("Department.team")?.id;
  expect(team).not.toBe(old);
  expect(stored.get("Member.ann")?.outputs["department"]).toBe(team);
  expect(await project.preview()).toEqual([]);
});

it("two names are swapped in one update, and everything is destroyed", async () => {
  const program = (a: string, b: string) => `${organization}
    new o.Department("a", { name: "${a}" }, after);
    new o.Department("b", { name: "${b}" }, after);`;
  project.write(program("Ant", "Bee"));
  await project.up();
  project.write(program("Bee", "Ant"));
  await project.up();
  expect(await project.preview()).toEqual([]);
  await project.succeeds("destroy", "--yes", "--skip-preview");
  expect((await project.stored()).size).toBe(0);
  project.write("return { left: (await o.getDepartments()).departments.length };");
  expect((await project.succeeds("preview")).stdout).toMatch(/left\s*: 0/);
});
