import { CREDENTIAL, type Served, served } from "../served";
import { Workspace } from "./host";

const organization = 'resource "orgplane_organization" "o" {\n  service_control = true\n  member_deletion = true\n}\n';
const after = "depends_on = [orgplane_organization.o]\n";
const policy = `resource "orgplane_service_control_policy" "p" {
  name    = "limits"
  content = provider::orgplane::policy_document(provider::orgplane::deny(["cvm:*"]))
  lifecycle {
    create_before_destroy = true
  }
  ${after}}
`;
const department = (key: string, name: string): string =>
  `resource "orgplane_department" "${key}" {
  name                     = "${name}"
  service_control_policies = [orgplane_service_control_policy.p.id]
}
`;
const members = (department: string): string =>
  `resource "orgplane_member" "m" {
  count           = 5
  name            = "m\${count.index}"
  department      = orgplane_department.${department}.id
  deletion_policy = "delete"
}
`;
const company = (left: string, right: string, home: string): string =>
  organization + policy + department("a", left) + department("b", right) + members(home);

let server: Served;
let workspace: Workspace;
beforeEach(async () => {
  server = await served();
  workspace = new Workspace();
});
afterEach(async () => {
  await workspace.close();
  await server.close();
});

const given = (id: string, key: string): string => `backend = "${server.url}"\nsecret_id = "${id}"\nsecret_key = "${key}"`;

describe("an organization over HTTP", () => {
  it("is made, changed and destroyed, with credentials in the configuration", async () => {
    const block = given(CREDENTIAL.id, CREDENTIAL.key);
    workspace.write(company("Left", "Right", "a"), block);
    await workspace.applied();
    expect(await workspace.planned()).toEqual([]);

    // Names are swapped, and everybody moves.
    workspace.write(company("Right", "Left", "b"), block);
    await workspace.applied();
    expect(await workspace.planned()).toEqual([]);
    expect(workspace.stored("orgplane_department.a")?.["name"]).toBe("Right");
    expect(workspace.stored("orgplane_member.m[0]")?.["department"]).toBe(workspace.stored("orgplane_department.b")?.["id"]);

    await workspace.destroyed();
    expect(workspace.stored("orgplane_member.m[0]")).toBeUndefined();
    workspace.write(organization, block);
    await workspace.applied();
  });

  it("takes the backend and credentials from the environment", async () => {
    workspace.extra = {
      ORGPLANE_BACKEND: server.url,
      TENCENTCLOUD_SECRET_ID: CREDENTIAL.id,
      TENCENTCLOUD_SECRET_KEY: CREDENTIAL.key,
    };
    workspace.write(organization, "");
    await workspace.applied();
    expect(await workspace.planned()).toEqual([]);
    workspace.extra = {};
  });
});

describe("an organization that cannot be reached is said once, and no secret with it", () => {
  const many = `${organization}resource "orgplane_department" "d" {\n  count = 5\n  name  = "D\${count.index}"\n  ${after}}\n`;

  const refusal = async (block: string): Promise<string> => {
    workspace.write(many, block);
    const { code, stdout, stderr } = await workspace.run("plan", "-no-color", "-input=false");
    expect(code).toBe(1);
    expect(stderr.match(/Error:/g)).toHaveLength(1);
    expect(stdout + stderr).not.toContain("hidden-key");
    return stderr.replaceAll(/\s*│\s*/g, " ");
  };

  it("a secret key that is wrong", async () => {
    expect(await refusal(given(CREDENTIAL.id, "hidden-key"))).toContain("does not accept the credentials");
  });

  it("an account that is unknown", async () => {
    expect(await refusal(given("AKIDNOBODY", "hidden-key"))).toContain("does not accept the credentials");
  });

  it("no credentials", async () => {
    expect(await refusal(`backend = "${server.url}"`)).toContain(
      "TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY are not set",
    );
  });

  it("nobody listens", async () => {
    const block = 'backend = "http://127.0.0.1:9"\nsecret_id = "AKID"\nsecret_key = "hidden-key"';
    expect(await refusal(block)).toContain("`http://127.0.0.1:9` does not answer");
  });
});
