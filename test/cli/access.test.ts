import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Ran, run } from "./run";

/** One organization for all of them: nothing here writes. */
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "orgplane-access-"));
  writeFileSync(join(folder, "day-1.yaml"), declared("[no-terminate]", "ap-guangzhou"));
  writeFileSync(join(folder, "day-2.yaml"), declared("[]", "ap-guangzhou"));
  const applied = await orgplane("apply", "day-1.yaml", "--auto-approve");
  expect(applied.code).toBe(0);
  await orgplane("plan", "day-2.yaml", "--out", "plan.json");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function declared(policies: string, region: string): string {
  return `organization: {service_control: true, service_control_policies: [regions]}
service_control_policies:
  no-terminate:
    name: no-terminate
    content: {version: "2.0", statement: [{effect: deny, action: "cvm:Terminate*", resource: "*"}]}
  regions:
    name: regions
    content:
      version: "2.0"
      statement: {effect: deny, action: "cvm:*", resource: "*", condition: {string_not_equal: {"vpc:region": ${region}}}}
departments:
  shops:
    name: Shops
    service_control_policies: ${policies}
    members:
      front: {name: shop-front}
`;
}

function orgplane(...argv: readonly string[]): Promise<Ran> {
  return run(argv, { cwd: folder });
}

const decisionIn = ({ stdout }: Ran) => JSON.parse(stdout).resources[0];

it("names the statement, the policy, the level and the path", async () => {
  const { code, stdout, stderr } = await orgplane("access", "shop-front", "cvm:TerminateInstances");
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toMatchInlineSnapshot(`
"DENIED  member \`shop-front\`: \`cvm:TerminateInstances\`
  Statement 1 of service control policy \`no-terminate\`, bound to department \`Shops\`, denies it.
    deny \`cvm:Terminate*\` on everything

  ✓ member \`shop-front\`  allowed by \`FullQcloudAccess\`, statement 1
  ✗ department \`Shops\`   denied by \`no-terminate\`, statement 1
  · Root                 not reached

  The account's own permissions are not looked at.
  \`orgplane explain SCP-EVAL-DENY\` has the rule and where it comes from.
"
`);
});

it("an allowed call, and the condition that could change that", async () => {
  expect((await orgplane("access", "shop-front", "name/cvm:RunInstances")).stdout).toMatchInlineSnapshot(`
"ALLOWED  member \`shop-front\`: \`cvm:RunInstances\`
  Every level allows it, up to Root.

  ✓ member \`shop-front\`  allowed by \`FullQcloudAccess\`, statement 1
  ✓ department \`Shops\`   allowed by \`FullQcloudAccess\`, statement 1
  ✓ Root                 allowed by \`FullQcloudAccess\`, statement 1

  The account's own permissions are taken to allow it; service control grants nothing by itself.
  Statements on the way ask for \`vpc:region\`, which the request does not give; \`--condition
  vpc:region=…\` may change the answer.
  \`orgplane explain SCP-EVAL-ALLOW\` has the rule and where it comes from.
"
`);
  const denied = await orgplane("access", "shop-front", "cvm:RunInstances", "--condition", "vpc:region=eu-frankfurt");
  expect(denied.stdout).toContain("DENIED  member `shop-front`: `cvm:RunInstances`");
  const allowed = await orgplane("access", "shop-front", "cvm:RunInstances", "--condition", "vpc:region=ap-guangzhou");
  expect(allowed.stdout).toContain("ALLOWED");
});

it("a member is named by its name, its id or the key of its declaration", async () => {
  const { account } = JSON.parse((await orgplane("access", "shop-front", "cvm:X", "--format", "json")).stdout);
  for (const word of ["front", "member.front", account]) {
    const answer = JSON.parse((await orgplane("access", word, "cvm:X", "--format", "json")).stdout);
    expect(answer).toMatchObject({ format: "orgplane-access/1", account, called: "member `shop-front`" });
  }
  const unknown = await orgplane("access", "shopfront", "cvm:X");
  expect(unknown).toMatchObject({ code: 1, stdout: "" });
  expect(unknown.stderr).toContain("did you mean `shop-front`?");
});

it("before and after a plan, from its file and from the declarations alike", async () => {
  const fromFile = await orgplane("access", "front", "cvm:TerminateInstances", "--plan", "plan.json", "--format", "json");
  const fromPath = await orgplane("access", "front", "cvm:TerminateInstances", "--after", "day-2.yaml", "--format", "json");
  expect(fromFile).toEqual(fromPath);
  expect(decisionIn(fromFile)).toMatchObject({
    before: { decision: "deny", rule: "SCP-EVAL-DENY", levels: [{ verdict: "passes" }, { verdict: "explicit_deny" }] },
    after: { decision: "allow", rule: "SCP-EVAL-ALLOW" },
  });
  const { stdout } = await orgplane("access", "front", "cvm:TerminateInstances", "--plan", "plan.json");
  expect(stdout).toContain("The plan changes this: denied before, allowed after.");
  expect((await orgplane("access", "front", "cos:X", "--plan", "plan.json")).stdout).toContain(
    "The plan changes nothing about this.",
  );
});

it("who calls, and what the account's own permissions say", async () => {
  const ask = async (...more: readonly string[]) =>
    decisionIn(await orgplane("access", "front", "cvm:TerminateInstances", "--format", "json", ...more)).after;
  expect(await ask("--user", "service-linked-role")).toMatchObject({
    decision: "allow",
    rule: "SCP-SERVICE-ROLE-EXEMPT",
    levels: [],
  });
  expect(await ask("--user", "root")).toMatchObject({ decision: "deny" });
  const granted = await orgplane("access", "front", "cos:X", "--permissions", "deny");
  expect(granted.stdout).toContain("The account's own permissions do not allow it, and service control grants nothing.");
});

it("a request for several resources is allowed when all of them are", async () => {
  const resources = ["--resource", "qcs::cvm:::instance/ins-1", "--resource", "qcs::cvm::uin/1:instance/ins-1"];
  const { stdout } = await orgplane("access", "front", "cvm:TerminateInstances", ...resources);
  expect(stdout).toContain("The request is denied: 1 of its 2 resources is.");
});

it("bad input: everything wrong with it at once, on stderr, with exit code 1", async () => {
  const { code, stdout, stderr } = await orgplane(
    "access",
    "front",
    "Terminate",
    "--resource",
    "ins-1",
    "--condition",
    "qcs:ip=here",
  );
  expect([code, stdout]).toEqual([1, ""]);
  for (const says of ["`Terminate` is no action", "`ins-1` is no resource", "`qcs:ip` is an address, not `here`", "3 errors"])
    expect(stderr).toContain(says);
  const both = await orgplane("access", "front", "cvm:X", "--plan", "plan.json", "--after", "day-2.yaml");
  expect(both.code).toBe(1);
});
