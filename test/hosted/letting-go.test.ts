import type { Session } from "../../provider/hosted/contract";
import { sessionOn } from "../../provider/hosted/session";
import { simulated } from "../support/simulation";

interface Company {
  readonly session: Session;
  readonly old: string;
  readonly member: string;
}

async function company(destroysFirst: boolean): Promise<Company> {
  const session = sessionOn(simulated(), { destroysFirst });
  const made = async (type: string, config: Parameters<Session["create"]>[1]): Promise<string> =>
    (await session.create(type, config)).id ?? "";
  await made("organization", {});
  const old = await made("department", { name: "Old" });
  return { session, old, member: await made("member", { name: "m", department: old, deletion_policy: "remove" }) };
}

async function planned({ session, old, member }: Company, order: readonly ("goes" | "moves" | "leaves" | "stays")[]) {
  const before = { name: "m", department: old, deletion_policy: "remove" };
  const codes: string[] = [];
  for (const what of order) {
    const problems =
      what === "goes"
        ? await session.foresee("department", { kind: "remove", id: old, before: { name: "Old" } })
        : what === "leaves"
          ? await session.foresee("member", { kind: "remove", id: member, before })
          : await session.foresee("member", {
              ...{ kind: "update", id: member, before },
              config: what === "stays" ? { ...before, name: "n" } : { ...before, department: null },
            });
    if (problems.some(({ code }) => code === "destroyed-first")) codes.push(what);
  }
  await session.close();
  return codes;
}

describe("a department is planned to go, of a host that destroys first", () => {
  it.each([
    ["the member moves, as it is told last", ["goes", "moves"], ["moves"]],
    ["the member moves, as it was told first", ["moves", "goes"], ["goes"]],
    ["it is told once", ["goes", "moves", "goes"], ["moves"]],
    ["the member goes as well", ["goes", "leaves"], []],
    ["the member was to move, and goes after all", ["moves", "leaves", "goes"], []],
    ["the member is changed otherwise", ["stays", "goes"], []],
  ] as const)("%s", async (_, order, told) => {
    expect(await planned(await company(true), order)).toEqual(told);
  });

  it("of another host, nothing is told", async () => {
    expect(await planned(await company(false), ["goes", "moves"])).toEqual([]);
  });
});
