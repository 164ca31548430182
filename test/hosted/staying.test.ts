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
