import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SIM_VERSION } from "../../../provider/wire/action";
import { ADMINISTRATOR, closeServed, send, served } from "../../support/served";
import { Workspace } from "./host";

const quick = 'backend = "sim:org.db"\nwait = "300ms"';
const organization =
  'resource "orgplane_organization" "o" {\n  service_control = true\n  member_deletion = true\n  deletion_policy = "delete"\n}\n';
const after = "depends_on = [orgplane_organization.o]\n";
/** References by name wait for what has the name; nothing has it yet. */
const bound = `service_control_policies = ["later"]\n  ${after}`;
const later = `resource "orgplane_service_control_policy" "p" {
  name    = "later"
  content = provider::orgplane::policy_document(provider::orgplane::deny(["cvm:*"]))
  ${after}}
`;
const department = `resource "orgplane_department" "d" {\n  name = "D"\n  ${bound}}\n`;
const member = `resource "orgplane_member" "m" {\n  name            = "m"\n  deletion_policy = "delete"\n  ${bound}}\n`;

let workspace: Workspace;
beforeEach(async () => {
  workspace = new Workspace();
  await workspace.attach();
});
afterEach(() => workspace.close());

const flat = (text: string): string => text.replaceAll(/\s+/g, " ");

it.each([
  ["department", "orgplane_department.d", department],
  ["member whose deletion policy is `delete`", "orgplane_member.m", member],
])("a %s that cannot be made as it is written is not made at all, and the apply fails", async (_, address, body) => {
  workspace.write(organization + body, quick);
  const { code, stderr } = await workspace.apply();
  expect([code, flat(stderr)]).toEqual([1, expect.stringMatching(/Cannot bind service control policy `later` to .*SCP-UNKNOWN/)]);
  expect(workspace.stored(address)).toBeUndefined();
  expect((await workspace.planned()).map(({ address: at, change }) => [at, change.actions])).toEqual([[address, ["create"]]]);

  workspace.write(organization + body + later, quick);
  await workspace.applied();
  expect(await workspace.planned()).toEqual([]);
});

describe("what the cloud refuses in the middle, against the rules", () => {
  afterEach(closeServed);

  it("exists and is kept, and is finished by the next apply: never destroyed", async () => {
    const at = await served();
    const { secretId, secretKey } = ADMINISTRATOR;
    const provider = `backend = "http://127.0.0.1:${at.port}"\nsecret_id = "${secretId}"\nsecret_key = "${secretKey}"`;
    workspace.write(organization + later, provider);
    await workspace.applied();
    const parameters = { Kind: "refuse", Action: "AttachPolicy", Code: "FailedOperation" };
    const sent = { action: "CreateFault", version: SIM_VERSION, service: "sim", body: JSON.stringify(parameters) };
    const { response } = await send(at, sent);

    workspace.write(organization + later + member, provider);
    const first = await workspace.applied();
    expect(flat(first.stdout)).toMatch(/Warning: The member exists and is not finished: cannot bind /);
    expect(flat(first.stdout)).toContain("the next plan shows what is left to do");
    const id = workspace.stored("orgplane_member.m")?.["id"];
    expect(id).toEqual(expect.any(String));

    const left = await workspace.planned();
    expect(left.map(({ address, change }) => [address, change.actions])).toEqual([["orgplane_member.m", ["update"]]]);
    // As an update it fails as such.
    expect((await workspace.apply()).code).toBe(1);
    await send(at, { ...sent, action: "DeleteFaults", body: JSON.stringify({ FaultId: response["FaultId"] }) });
    await workspace.applied();
    expect(workspace.stored("orgplane_member.m")?.["id"]).toBe(id);
    expect(await workspace.planned()).toEqual([]);
  });
});

it("what does not exist at all is an error, and nothing is noted of it", async () => {
  workspace.write(organization.replace("true", "false") + later, quick);
  const { code, stderr } = await workspace.apply();
  expect([code, stderr]).toEqual([1, expect.stringContaining("SCP-CREATE-NEEDS-ENABLED")]);
  expect(workspace.stored("orgplane_service_control_policy.p")).toBeUndefined();
});

it("an account that has not answered its invitation: said, each time, and not noted", async () => {
  const world = readFileSync("test/engines/terraform/world.yaml", "utf8");
  const silent = join(workspace.folder, "silent.yaml");
  writeFileSync(silent, world.replace('  - id: "200000000030"\n', '  - id: "200000000030"\n    answers: nothing\n'));
  workspace.world(silent);
  workspace.write(`${organization}resource "orgplane_member" "m" {
  name            = "m"
  account         = "200000000030"
  deletion_policy = "remove"
  ${after}}
`);
  const { code, stderr } = await workspace.apply();
  expect([code, workspace.stored("orgplane_member.m")]).toEqual([1, undefined]);
  expect(flat(stderr)).toMatch(/apply again when it is done/i);
  // Asked again, nobody is invited twice.
  const again = await workspace.apply();
  expect([again.code, flat(again.stderr)]).toEqual([1, expect.stringMatching(/apply again when it is done/i)]);
});
