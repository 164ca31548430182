import { Workspace } from "./host";

const organization = 'resource "orgplane_organization" "o" {\n  service_control = true\n}\n';
const after = "depends_on = [orgplane_organization.o]\n";
const lasting = "lifecycle {\n    create_before_destroy = true\n  }\n";
/** As our constructs write it. */
const policy = (key: string, name = key): string => `resource "orgplane_service_control_policy" "${key}" {
  name    = "${name}"
  content = provider::orgplane::policy_document(provider::orgplane::allow(["*"]))
  ${lasting}${after}}
`;
const all = (keys: readonly string[]): string => `[${keys.map((key) => `orgplane_service_control_policy.${key}.id`).join(", ")}]`;
const target = (keys: readonly string[]): string => `resource "orgplane_department" "target" {
  name                     = "Target"
  full_access              = false
  service_control_policies = ${all(keys)}
  ${after}}
`;

/** What plain references get wrong: each in one apply, from one configuration to the other, ordered and walked by the program itself. */
describe("in one apply", () => {
  let workspace: Workspace;
  beforeEach(async () => {
    workspace = new Workspace();
    await workspace.attach();
  });
  afterEach(() => workspace.close());

  async function fromTo(before: string, then: string): Promise<void> {
    workspace.write(organization + before);
    await workspace.applied();
    workspace.write(organization + then);
    await workspace.applied();
    expect(await workspace.planned()).toEqual([]);
  }

  it("members move out of a department, and it is deleted", async () => {
    const members = (department: string): string => `resource "orgplane_member" "m" {
  count      = 8
  name       = "m\${count.index}"
  department = orgplane_department.${department}.id
}
`;
    const old = `resource "orgplane_department" "old" {\n  name = "Old"\n  ${lasting}${after}}\n`;
    const next = `resource "orgplane_department" "next" {\n  name = "Next"\n  ${after}}\n`;
    await fromTo(old + next + members("old"), next + members("next"));
    expect(workspace.stored("orgplane_department.old")).toBeUndefined();
  });

  it("the only policy of a target is replaced by another one", async () => {
    await fromTo(policy("a") + target(["a"]), policy("b") + target(["b"]));
    expect(workspace.stored("orgplane_service_control_policy.a")).toBeUndefined();
  });

  it("all five policies of a full target are replaced", async () => {
    const [first, second] = [
      ["a", "b", "c", "d", "e"],
      ["f", "g", "h", "i", "j"],
    ];
    const policies = (keys: readonly string[]): string => keys.map((key) => policy(key)).join("");
    await fromTo(policies(first) + target(first), policies(second) + target(second));
  });

  it("the entity admin is retired together with its member", async () => {
    workspace.world("test/engines/terraform/world.yaml");
    const hq = `resource "orgplane_member" "hq" {
  name            = "hq"
  account         = "200000000020"
  deletion_policy = "remove"
  ${after}}
`;
    const admin = `resource "orgplane_entity_admin" "it" {
  entity = "Acme Robotics Co., Ltd."
  member = orgplane_member.hq.id
}
`;
    await fromTo(hq + admin, "");
    expect(workspace.stored("orgplane_member.hq")).toBeUndefined();
  });

  it("two departments, two policies and two members swap their names", async () => {
    const named = (a: string, b: string): string =>
      [
        ["a", a],
        ["b", b],
      ]
        .map(
          ([key, name]) =>
            `resource "orgplane_department" "${key}" {\n  name = "${name}"\n  ${after}}\n` +
            `resource "orgplane_member" "${key}" {\n  name = "${name}"\n  ${after}}\n${policy(key ?? "", name)}`,
        )
        .join("");
    await fromTo(named("Left", "Right"), named("Right", "Left"));
    expect(workspace.stored("orgplane_member.a")?.["name"]).toBe("Right");
  });

  it("a department moves under another parent, with everybody in it and everything below", async () => {
    const tree = (parent: string): string =>
      `resource "orgplane_department" "north" {\n  name = "North"\n  ${after}}
resource "orgplane_department" "south" {\n  name = "South"\n  ${after}}
resource "orgplane_department" "moving" {
  name   = "Moving"
  parent = orgplane_department.${parent}.id
  ${lasting}}
resource "orgplane_department" "child" {
  name   = "Child"
  parent = orgplane_department.moving.id
  ${lasting}}
resource "orgplane_member" "m" {
  count      = 3
  name       = "m\${count.index}"
  department = count.index == 0 ? orgplane_department.moving.id : orgplane_department.child.id
}
`;
    await fromTo(tree("north"), tree("south"));
  });
});

describe("what the program's own order makes impossible", () => {
  let workspace: Workspace;
  beforeEach(async () => {
    workspace = new Workspace();
    await workspace.attach();
  });
  afterEach(() => workspace.close());

  it("is said in the plan, with what to write: a department that holds members, replaced without create_before_destroy", async () => {
    const tree = (parent: string): string => `resource "orgplane_department" "north" {\n  name = "North"\n  ${after}}
resource "orgplane_department" "moving" {\n  name = "Moving"\n  ${parent}\n  ${after}}
resource "orgplane_member" "m" {\n  name = "m"\n  department = orgplane_department.moving.id\n}
`;
    workspace.write(organization + tree(""));
    await workspace.applied();
    workspace.write(organization + tree("parent = orgplane_department.north.id"));
    const { stdout } = await workspace.run("plan", "-no-color", "-input=false");
    expect(stdout).toContain("can only be replaced when the new one is made first");
    expect(stdout).toContain("create_before_destroy = true");
  });

  it("and nothing is said where everything is written and was applied so", async () => {
    const company = (parent: string, policies: string, department: string, old: string): string =>
      `${organization}${old}resource "orgplane_department" "north" {\n  name = "North"\n  ${after}}
resource "orgplane_department" "moving" {\n  name = "Moving"\n  ${parent}\n  service_control_policies = ${policies}\n  ${lasting}${after}}
resource "orgplane_member" "m" {\n  name = "m"\n  department = orgplane_department.${department}.id\n}
resource "orgplane_member" "n" {\n  name = "n"\n  department = orgplane_department.moving.id\n}
`;
    const old = `${policy("a")}resource "orgplane_department" "old" {\n  name = "Old"\n  ${lasting}${after}}\n`;
    workspace.write(company("", all(["a"]), "old", old));
    await workspace.applied();
    // A department is emptied and goes, another one moves below a third with its member, and its only policy is replaced.
    workspace.write(company("parent = orgplane_department.north.id", all(["b"]), "north", policy("b")));
    const { stdout, stderr } = await workspace.applied();
    expect((stdout + stderr).replaceAll(/Warning: Provider development overrides/g, "")).not.toContain("Warning");
    expect(await workspace.planned()).toEqual([]);
  });

  const moving = (old: string, department: string, policies: string): string =>
    `${policy("kept")}${old}resource "orgplane_department" "next" {\n  name = "Next"\n  service_control_policies = ${policies}\n  ${after}}
resource "orgplane_member" "m" {\n  count      = 2\n  name       = "m\${count.index}"\n  department = orgplane_department.${department}.id\n}\n`;
  const old = (lifecycle = ""): string => `resource "orgplane_department" "old" {\n  name = "Old"\n  ${lifecycle}${after}}\n`;
  const loose = policy("loose").replace(lasting, "");
  const says = /Department `Old` is destroyed before .* has let go of it/;

  it("a department that goes while members move out, and a policy that goes while its target takes another one", async () => {
    const quick = 'backend = "sim:org.db"\nwait = "300ms"';
    workspace.write(organization + loose + moving(old(), "old", all(["loose"])), quick);
    await workspace.applied();
    workspace.write(organization + moving("", "next", all(["kept"])), quick);
    const { stdout } = await workspace.run("plan", "-no-color", "-input=false");
    expect(stdout).toMatch(says);
    expect(stdout).toMatch(/Service control policy `loose` is destroyed before .* has let go of it/);
    expect(stdout).toContain("create_before_destroy = true");
    // It is as foreseen.
    expect((await workspace.apply()).stderr).toContain("DEPT-DELETE-EMPTY");

    // What the warning says helps: written and applied once, then removed.
    workspace.write(organization + loose.replace("name ", `${lasting}name `) + moving(old(lasting), "old", all(["loose"])));
    await workspace.applied();
    workspace.write(organization + moving("", "next", all(["kept"])));
    await workspace.applied();
    expect(await workspace.planned()).toEqual([]);
  });

  it("and nothing is said where everything that holds on to it goes as well", async () => {
    workspace.write(organization + old() + moving("", "old", all(["kept"])));
    await workspace.applied();
    workspace.write(organization);
    const { stdout } = await workspace.run("plan", "-no-color", "-input=false");
    expect(stdout).not.toContain("has let go of it");
    // But that it stays with what its deletion policy retains.
    expect(stdout).toMatch(/Department `Old` stays in the organization: member `m\d` stays, and depends on it/);
    await workspace.applied();
    expect(await workspace.planned()).toEqual([]);
  });
});
