import { connect } from "../../provider/hosted/session";

const deny = JSON.stringify({ version: "2.0", statement: [{ effect: "deny", action: ["cvm:*"], resource: ["*"] }] });

async function connected() {
  const session = await connect({ backend: "sim::memory:", cwd: ".", environment: {}, quiet: 1_000 });
  if (!session.ok) throw new Error(session.problems[0]?.summary);
  return session.value;
}

describe("references by name", () => {
  it("an organization names the policy and the department that only it makes possible: each waits for the other", async () => {
    const session = await connected();
    const config = { service_control: true, service_control_policies: ["guard"], quarantine: "Quarantine" };
    const organization = session.create("organization", config);
    const [policy, department, made] = await Promise.all([
      session.create("service_control_policy", { name: "guard", content: deny }),
      session.create("department", { name: "Quarantine", service_control_policies: ["guard"] }),
      organization,
    ]);
    expect([policy, department, made].flatMap(({ problems }) => problems)).toEqual([]);
    expect(made.state).toMatchObject({ service_control_policies: ["guard"], quarantine: "Quarantine" });
    const byId = { ...config, service_control_policies: [policy.id ?? ""], quarantine: department.id ?? "" };
    expect(await session.compare("organization", "organization", byId)).toEqual({ differing: [], replacing: [] });
    expect(
      (await session.compare("organization", "organization", { ...config, service_control_policies: [] }))?.differing,
    ).toEqual(["service_control_policies"]);
    await session.close();
  });

  it("a name that nothing has is refused, and named", async () => {
    const session = await connected();
    await session.create("organization", {});
    const { id, problems } = await session.create("member", { name: "ann", department: "Nowhere" });
    expect(id).toBeUndefined();
    expect(JSON.stringify(problems)).toContain("Nowhere");
    await session.close();
  });
});

describe("the quarantine department", () => {
  it("takes a member whose declaration is gone, when the organization is declared beside it", async () => {
    const session = await connected();
    await session.create("organization", {});
    const { id: quarantine = "" } = await session.create("department", { name: "Quarantine" });
    await session.update("organization", "organization", { quarantine });
    const member = { name: "ann", deletion_policy: "quarantine" };
    const { id = "", problems } = await session.create("member", member);
    expect(problems).toEqual([]);
    expect(await session.remove("member", id, member)).toMatchObject({ gone: true });
    expect(await session.read("member", id)).toMatchObject({ department: quarantine });
    await session.close();
  });
});
