import type { Session } from "../../provider/hosted/contract";
import { sessionOn } from "../../provider/hosted/session";
import { simulated } from "../support/simulation";

let session: Session;
beforeEach(() => {
  session = sessionOn(simulated(), { quiet: 300 });
});
afterEach(() => session.close());

async function made(type: string, config: Parameters<Session["create"]>[1]): Promise<string> {
  return (await session.create(type, config)).id ?? "";
}

it("with a member that stays, the departments around it stay, and their removal says so", async () => {
  await made("organization", {});
  const above = await made("department", { name: "Above" });
  const home = await made("department", { name: "Home", parent: above });
  const empty = await made("department", { name: "Empty", parent: above });
  const member = await made("member", { name: "ann", department: home });
  const removals = [
    await session.remove("member", member, { name: "ann", department: home, deletion_policy: "retain" }),
    await session.remove("department", home, { name: "Home", parent: above }),
    await session.remove("department", empty, { name: "Empty", parent: above }),
    await session.remove("department", above, { name: "Above" }),
  ];
  expect(
    removals.map(({ gone, problems }) => [gone, ...problems.map(({ severity, summary }) => `${severity}: ${summary}`)]),
  ).toEqual([
    [true, "warning: it stays in the organization: its deletion policy is `retain`"],
    [true, "warning: it stays in the organization: member `ann` stays, and depends on it"],
    [true],
    [true, "warning: it stays in the organization: department `Home` stays, and depends on it"],
  ]);
  expect(await Promise.all([above, home, empty].map((id) => session.read("department", id)))).toEqual([
    expect.objectContaining({ name: "Above" }),
    expect.objectContaining({ name: "Home" }),
    undefined,
  ]);
});

it("a member that nobody has let go of keeps its department from being removed", async () => {
  await made("organization", {});
  const home = await made("department", { name: "Home" });
  await made("member", { name: "ann", department: home });
  const { gone, problems } = await session.remove("department", home, { name: "Home" });
  expect([gone, problems.map(({ code }) => code)]).toEqual([false, ["DEPT-DELETE-EMPTY"]]);
});

it("a removal that the object itself stands in the way of is foreseen, one that others make room for is not", async () => {
  await made("organization", {});
  const home = await made("department", { name: "Home" });
  const member = await made("member", { name: "ann", department: home });
  const leaves = { name: "ann", department: home, deletion_policy: "remove" };
  const foreseen = await session.foresee("member", { kind: "remove", id: member, before: leaves });
  expect(foreseen).toContainEqual({
    severity: "warning",
    code: "MEMBER-REMOVE-CREATED-NO-SECINFO",
    summary:
      "member `ann` cannot be removed as it is: a created member can be removed only after its security information is activated",
    hint: "bind security information and have its activation link clicked, or keep the member",
  });
  expect(await session.foresee("department", { kind: "remove", id: home, before: { name: "Home" } })).toEqual([]);
});

it("an organization whose members stay is not deleted, and says so", async () => {
  await made("organization", {});
  const member = await made("member", { name: "ann" });
  const [stayed, kept] = await Promise.all([
    session.remove("member", member, { name: "ann", deletion_policy: "retain" }),
    session.remove("organization", "organization", { deletion_policy: "delete" }),
  ]);
  expect([stayed.gone, kept.gone]).toEqual([true, true]);
  expect(kept.problems.map(({ severity, summary }) => `${severity}: ${summary}`)).toEqual([
    "warning: it stays: member `ann` stays, and depends on it",
  ]);
  expect(await session.read("organization", "organization")).toBeDefined();
});

it("switching service control off says that everything is unbound", async () => {
  const id = await made("organization", { service_control: true, tag_policy: true });
  const before = { service_control: true, tag_policy: true };
  const config = { service_control: false, tag_policy: false };
  const foreseen = await session.foresee("organization", { kind: "update", id, before, config });
  expect(foreseen.map(({ severity, code }) => `${severity}: ${code}`)).toEqual([
    "warning: SCP-DISABLE-UNBINDS-ALL",
    "warning: TAG-DISABLE-UNBINDS",
  ]);
});
