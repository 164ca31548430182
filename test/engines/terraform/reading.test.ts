import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { succeeded, Workspace } from "./host";

let workspace: Workspace;
beforeEach(async () => {
  workspace = new Workspace();
  await workspace.attach();
});
afterEach(() => workspace.close());

async function outputs(): Promise<Readonly<Record<string, unknown>>> {
  const { stdout } = succeeded(await workspace.run("output", "-json"));
  const all = JSON.parse(stdout) as Readonly<Record<string, { readonly value: unknown }>>;
  return Object.fromEntries(Object.entries(all).map(([name, { value }]) => [name, value]));
}

const company = `resource "orgplane_organization" "o" {
  service_control          = true
  tag_policy               = true
}
resource "orgplane_service_control_policy" "p" {
  name       = "no-machines"
  content    = provider::orgplane::policy_document(provider::orgplane::deny(["cvm:*"]))
  depends_on = [orgplane_organization.o]
}
resource "orgplane_tag_policy" "t" {
  name            = "stages"
  content         = provider::orgplane::tag_policy_document({ stage = ["prod"] })
  deletion_policy = "delete"
  depends_on      = [orgplane_organization.o]
}
resource "orgplane_department" "top" {
  name                     = "Top"
  service_control_policies = [orgplane_service_control_policy.p.id]
  tag_policies             = [orgplane_tag_policy.t.id]
}
resource "orgplane_department" "below" {
  name   = "Below"
  parent = orgplane_department.top.id
}
resource "orgplane_member" "m" {
  name       = "m"
  department = orgplane_department.below.id
}
resource "orgplane_delegated_admin" "d" {
  service = "cloudaudit"
  member  = orgplane_member.m.id
}
`;

it("data sources answer what is there", async () => {
  workspace.write(`${company}
data "orgplane_organization" "it" { depends_on = [orgplane_delegated_admin.d] }
data "orgplane_departments" "all" { depends_on = [orgplane_delegated_admin.d] }
data "orgplane_members" "below_top" {
  department = orgplane_department.top.id
  recursive  = true
  depends_on = [orgplane_delegated_admin.d]
}
data "orgplane_effective_policies" "m" {
  target     = orgplane_member.m.id
  depends_on = [orgplane_delegated_admin.d]
}
data "orgplane_services" "all" { depends_on = [orgplane_delegated_admin.d] }
data "orgplane_delegated_admins" "audit" {
  service    = "cloudaudit"
  depends_on = [orgplane_delegated_admin.d]
}
data "orgplane_member_access" "machines" {
  member     = orgplane_member.m.id
  action     = "cvm:RunInstances"
  depends_on = [orgplane_delegated_admin.d]
}
output "organization" { value = data.orgplane_organization.it }
output "paths" { value = data.orgplane_departments.all.departments[*].path }
output "members" { value = data.orgplane_members.below_top.members[*].name }
output "policies" { value = [for p in data.orgplane_effective_policies.m.service_control_policies : p.name if p.inherited] }
output "tags" { value = data.orgplane_effective_policies.m.effective_tag_policy }
output "audit" { value = [for s in data.orgplane_services.all.services : s.delegated_admins if s.service == "cloudaudit"] }
output "admins" { value = data.orgplane_delegated_admins.audit.delegated_admins[*].name }
output "machines" { value = data.orgplane_member_access.machines }
`);
  await workspace.applied();
  const found = await outputs();
  const member = workspace.stored("orgplane_member.m")?.["id"];
  expect(found["organization"]).toMatchObject({ service_control: true, tag_policy: true, departments: 2, members: 1 });
  expect(found["paths"]).toEqual(["Top", "Top / Below"]);
  expect(found["members"]).toEqual(["m"]);
  expect(found["policies"]).toEqual(expect.arrayContaining(["FullQcloudAccess", "no-machines"]));
  expect(JSON.parse(String(found["tags"]))).toMatchObject({ tags: { stage: { tag_value: { "@@assign": ["prod"] } } } });
  expect([found["audit"], found["admins"]]).toEqual([[[member]], ["m"]]);
  expect(found["machines"]).toMatchObject({
    allowed: false,
    service_control: "explicit_deny",
    policy_name: "no-machines",
    statement: 1,
    level_name: "Top",
  });
  expect(await workspace.planned()).toEqual([]);
});

it("a question about what does not exist is answered with what is wrong", async () => {
  workspace.write('resource "orgplane_organization" "o" {}\n');
  await workspace.applied();
  workspace.write('data "orgplane_departments" "d" {\n  below = "nowhere"\n}\n');
  const { code, stderr } = await workspace.run("plan", "-no-color");
  expect([code, stderr.includes("there is no department `nowhere`")]).toEqual([1, true]);
});

it("functions make documents, and say which argument is wrong", async () => {
  workspace.write(`output "document" {
  value = provider::orgplane::policy_document(
    provider::orgplane::when(provider::orgplane::deny(["cvm:*"], "qcs::cvm:::instance/*"), "string_equal", "vpc:region", ["ap-guangzhou"]),
  )
}
output "tags" { value = provider::orgplane::tag_policy_document({ stage = ["prod-*"] }) }
`);
  await workspace.applied();
  const found = await outputs();
  expect(JSON.parse(String(found["document"]))).toEqual({
    version: "2.0",
    statement: [
      {
        effect: "deny",
        action: ["cvm:*"],
        resource: ["qcs::cvm:::instance/*"],
        condition: { string_equal: { "vpc:region": ["ap-guangzhou"] } },
      },
    ],
  });
  workspace.write(
    'output "wrong" { value = provider::orgplane::policy_document(provider::orgplane::deny(["cvm:*"]), "no statement") }\n',
  );
  const { code, stderr } = await workspace.run("plan", "-no-color");
  expect(code).toBe(1);
  expect(stderr).toContain("that is no statement");
});

describe("the configurations that the documentation shows", () => {
  const folder = "examples/terraform";
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tf"));
  it("are valid, each by itself, and formatted", async () => {
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      const text = readFileSync(join(folder, file), "utf8");
      workspace.write(file === "provider.tf" ? { "provider.tf": text, "main.tf": "" } : text);
      const { code, stderr } = await workspace.run("validate", "-no-color");
      expect([file, code, stderr.replaceAll(/[\s\S]*Provider development overrides[\s\S]*?releases\.\s*/g, "")]).toEqual([
        file,
        0,
        "",
      ]);
      expect([file, (await workspace.run("fmt", "-check", "-list=true", "main.tf")).stdout]).toEqual([file, ""]);
    }
  });
});
