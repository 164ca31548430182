import type { HostProblem, Session } from "../../provider/hosted/contract";
import { type Beforehand, sessionOn } from "../../provider/hosted/session";
import { simulated } from "../support/simulation";

function session(beforehand: Beforehand = {}): Session {
  return sessionOn(simulated(), { destroysFirst: true, quiet: 400, ...beforehand });
}

/** What is said when the host plans so many departments before it is answered about the organization, and others after that. */
async function planned(asked: Session, before: number, after = 0): Promise<readonly HostProblem[]> {
  const department = (name: string) => asked.foresee("department", { kind: "create", config: { name } });
  const organization = asked.foresee("organization", { kind: "create", config: {} });
  const early = Array.from({ length: before }, (_, n) => department(`d${n}`));
  const said = await organization;
  const late = Array.from({ length: after }, (_, n) => department(`e${n}`));
  return [...said, ...(await Promise.all([...early, ...late])).flat()].filter(({ code }) => code === "unordered");
}

describe("a plan says when more needs the organization than a host makes at a time, in no order", () => {
  it("with a name or three, and what to do", async () => {
    const asked = session();
    expect(await planned(asked, 12)).toMatchObject([
      {
        severity: "warning",
        summary: "12 objects need the organization and are not made after it",
        detail: expect.stringContaining("among them: department `d0`, department `d1`, department `d2`"),
        hint: expect.stringContaining("depends_on"),
      },
    ]);
    await asked.close();
  });

  it.each([
    ["there are places for all of them", {}, 9, 0],
    ["the rest comes after it", {}, 3, 30],
    ["it is prepared", { prepare: ["itself"] }, 12, 0],
  ])("unless %s", async (_, beforehand, before, after) => {
    const asked = session(beforehand);
    expect(await planned(asked, before, after)).toEqual([]);
    await asked.close();
  });

  it("unless it exists", async () => {
    const asked = session();
    await asked.create("organization", {});
    expect(await planned(asked, 12)).toEqual([]);
    await asked.close();
  });
});

it("what starves the organization is given up until its turn comes, and all that comes later is made", async () => {
  const asked = session();
  const outcomes: string[] = [];
  const waiting = [
    ...Array.from({ length: 40 }, (_, n) => ({ type: "department", config: { name: `d${n}` } })),
    { type: "organization", config: {} },
    ...Array.from({ length: 20 }, (_, n) => ({ type: "department", config: { name: `e${n}` } })),
  ];
  // A host with four places, which begins in this order.
  const place = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { problems } = await asked.create(next.type, next.config);
      outcomes.push(problems.length === 0 ? "made" : (problems[0]?.code ?? ""));
    }
  };
  await Promise.all([place(), place(), place(), place()]);
  const made = outcomes.filter((outcome) => outcome === "made").length;
  // The organization, those that came after it, and those that waited beside it.
  expect([made, new Set(outcomes).size]).toEqual([24, 2]);
  await asked.close();
});
