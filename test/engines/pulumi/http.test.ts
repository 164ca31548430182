import { CREDENTIAL, type Served, served } from "../served";
import { Project } from "./engine";

let server: Served;
beforeAll(async () => {
  server = await served();
});
afterAll(() => server.close());

const company = (left: string, right: string, home: string): string => `
  const organization = new o.Organization("acme", { serviceControl: true, memberDeletion: true });
  const after = { dependsOn: [organization] };
  const content = JSON.stringify({ version: "2.0", statement: [{ effect: "deny", action: ["cvm:*"], resource: ["*"] }] });
  const limits = new o.ServiceControlPolicy("limits", { name: "limits", content }, after);
  const bound = { serviceControlPolicies: [limits.id] };
  const departments = {
    a: new o.Department("a", { name: "${left}", ...bound }, after),
    b: new o.Department("b", { name: "${right}", ...bound }, after),
  };
  for (const name of ["ann", "bob", "cyd"]) {
    new o.Member(name, { name, department: departments.${home}.id, deletionPolicy: "delete" }, after);
  }`;

it("an organization over HTTP is made, changed, refreshed and destroyed", async () => {
  const project = await new Project({ backend: server.url, secretId: CREDENTIAL.id, secretKey: CREDENTIAL.key }).init();
  try {
    project.write(company("Left", "Right", "a"));
    await project.up();
    expect(await project.preview()).toEqual([]);

    project.write(company("Right", "Left", "b"));
    await project.up();
    expect(await project.preview()).toEqual([]);
    await project.succeeds("refresh", "--yes", "--skip-preview", "--expect-no-changes");
    expect(project.state()).not.toContain(CREDENTIAL.key);
    const stored = await project.stored();
    expect(stored.get("Department.a")?.outputs["name"]).toBe("Right");
    expect(stored.get("Member.ann")?.outputs["department"]).toBe(stored.get("Department.b")?.id);

    await project.succeeds("destroy", "--yes", "--skip-preview");
    expect(await project.stored()).toEqual(new Map());
  } finally {
    project.close();
  }
});

it.each([
  ["credentials that are wrong", () => server.url, "does not accept the credentials"],
  ["nobody there", () => "http://127.0.0.1:9", "does not answer"],
])("%s: said once, and no secret with it", async (_, backend, says) => {
  const project = await new Project({ backend: backend(), secretId: "AKIDNOBODY", secretKey: "hidden-key" }).init();
  try {
    project.write(company("Left", "Right", "a"));
    const { stdout, stderr } = await project.fails("preview");
    // Said while it runs, the engine repeats it at its end.
    const end = stdout.slice(stdout.indexOf("Diagnostics:"));
    expect(end.match(/error:/g)).toHaveLength(1);
    expect(end).toContain(says);
    expect(stdout + stderr).not.toContain("hidden-key");
  } finally {
    project.close();
  }
});
