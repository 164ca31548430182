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

  it("nothing is told where the host is known to destroy it last", async () => {
    const { session, old, member } = await company(true);
    const before = { name: "m", department: old };
    const moves = { kind: "update", id: member, before, config: { ...before, department: null } } as const;
    const goes = { kind: "remove", id: old, before: { name: "Old" } } as const;
    const replaced = { ...goes, kind: "replace", config: { name: "Old" } } as const;
    const codes = async (goesLast: () => boolean) => {
      const told = [
        ...(await session.foresee("department", { ...goes, goesLast })),
        ...(await session.foresee("member", moves)),
        ...(await session.foresee("department", { ...replaced, goesLast })),
      ];
      return told.map(({ code }) => code);
    };
    expect(await codes(() => true)).toEqual([]);
    expect(await codes(() => false)).toEqual(["destroyed-first", "replace-order"]);
    await session.close();
  });
});

describe("what depends on something that stays is planned to stay", () => {
  async function told(order: readonly ("above" | "old" | "member")[], policy: string): Promise<readonly string[]> {
    const session = sessionOn(simulated(), { destroysFirst: true });
    const made = async (type: string, config: Parameters<Session["create"]>[1]): Promise<string> =>
      (await session.create(type, config)).id ?? "";
    await made("organization", { member_deletion: true });
    const above = await made("department", { name: "Above" });
    const old = await made("department", { name: "Old", parent: above });
    const member = await made("member", { name: "m", department: old });
    const going = {
      above: ["department", above, { name: "Above" }],
      old: ["department", old, { name: "Old", parent: above }],
      member: ["member", member, { name: "m", department: old, deletion_policy: policy }],
    } as const;
    const summaries: string[] = [];
    for (const what of order) {
      const [type, id, before] = going[what];
      const problems = await session.foresee(type, { kind: "remove", id, before });
      for (const { code, summary } of problems) if (code === "retained") summaries.push(summary);
    }
    await session.close();
    return summaries.sort();
  }

  it.each([[["above", "old", "member"]], [["member", "old", "above"]], [["old", "member", "above"]]] as const)(
    "in whatever order it is told: %j",
    async (order) => {
      expect(await told(order, "retain")).toEqual([
        "department `Above` stays in the organization: department `Old` stays, and depends on it",
        "department `Old` stays in the organization: member `m` stays, and depends on it",
        "member `m` stays in the organization: its deletion policy is `retain`",
      ]);
    },
  );

  it("and not where it goes", async () => {
    expect(await told(["above", "old", "member"], "delete")).toEqual([]);
  });
});
