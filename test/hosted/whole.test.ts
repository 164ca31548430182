import { check } from "../../provider/hosted/config";
import type { HostConfig, Session } from "../../provider/hosted/contract";
import { sessionOn, typeNamed } from "../../provider/hosted/session";
import { rowIds } from "../../provider/kernel";
import { simulated } from "../support/simulation";

let session: Session;
beforeEach(async () => {
  session = sessionOn(simulated(), { quiet: 200, makesWholly: true });
  expect((await session.create("organization", { service_control: true })).problems).toEqual([]);
});
afterEach(() => session.close());

async function rows(): Promise<readonly string[]> {
  const { organization } = await session.observe();
  return [...rowIds(organization)].map(([table, id]) => `${table}/${id}`).sort();
}

describe("what cannot be made as it is written is not made at all", () => {
  const lost: readonly {
    readonly what: string;
    readonly type: string;
    readonly config: HostConfig;
    readonly rule: string;
    readonly says: string;
  }[] = [
    {
      what: "a department that is to be guarded by a policy that does not exist",
      type: "department",
      config: { name: "D", service_control_policies: ["nope"] },
      rule: "SCP-UNKNOWN",
      says: "cannot bind service control policy `nope` to department `D`",
    },
    {
      what: "a member that is to be allowed to leave",
      type: "member",
      config: { name: "m", allow_quit: true },
      rule: "MEMBER-QUIT-FLAG-NEEDS-SECINFO",
      says: "cannot update member `m`",
    },
    {
      what: "a unit that is to share what does not exist",
      type: "shared_unit",
      config: { name: "unit", region: "ap-guangzhou", resource_type: "ssm:secret", resources: ["nope"] },
      rule: "RESOURCE-UNKNOWN",
      says: "cannot put account resource `nope` into shared unit `unit`",
    },
  ];

  it.each(lost)("$what", async ({ type, config, rule, says }) => {
    const before = await rows();
    const { id, state, problems } = await session.create(type, config);
    expect([id, state]).toEqual([undefined, undefined]);
    expect(problems).toEqual([
      expect.objectContaining({ severity: "error", code: rule, summary: expect.stringContaining(says) }),
    ]);
    expect(await rows()).toEqual(before);
  });
});

it("waits for the policy that is still to come, and is made then", async () => {
  const content = JSON.stringify({ version: "2.0", statement: [{ effect: "deny", action: ["cvm:*"], resource: ["*"] }] });
  const department = session.create("department", { name: "D", service_control_policies: ["later"] });
  const policy = session.create("service_control_policy", { name: "later", content });
  expect([(await policy).problems, (await department).problems]).toEqual([[], []]);
});

it("a choice that there is not is said with the choices; a field that is missing, by its name", () => {
  const problems = check(typeNamed("member"), {
    name: "m",
    payment_mode: "later",
    finance_permissions: ["nope"],
    security_information: { email: null, mobile: "+8613800000000" },
  });
  expect(problems.map(({ summary, path }) => [path, summary])).toEqual([
    [["finance_permissions", 0], expect.stringContaining("`nope` is none of `view_bills`, ")],
    [["payment_mode"], "`payment_mode`: `later` is none of `self_pay`, `pay_on_behalf`"],
    [["security_information", "email"], "`security_information.email` is missing"],
  ]);
});
