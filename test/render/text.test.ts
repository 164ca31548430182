import { widthOf } from "../../provider/render/columns";
import { renderText } from "../../provider/render/text";
import { expectGolden } from "./golden";
import { aNode, aPlan, aStep, blockedPlan, largePlan, mediumPlan } from "./plans";

const plain = { color: false, width: 100 };

describe("a plan as text", () => {
  it("reads like this", () => expectGolden("medium.txt", renderText(mediumPlan(), plain)));
  it("reads like this when operations wait for each other", () => expectGolden("blocked.txt", renderText(blockedPlan(), plain)));
  it("folds what is repetitive and says how to unfold it", () =>
    expectGolden("large.txt", renderText(largePlan(2_000, 40), plain)));
  it("says in one line that nothing changes", () => {
    expect(renderText(aPlan(), plain)).toBe("No changes: the organization is as declared.\n");
  });
});

it("steps that cannot be undone come before every other step", () => {
  const text = renderText(mediumPlan(), plain);
  expect(text.indexOf("Cannot be undone")).toBeGreaterThan(0);
  expect(text.indexOf("Cannot be undone")).toBeLessThan(text.indexOf("create department `Security`"));
});

it("every step is there with --full, however many there are", () => {
  const text = renderText(largePlan(3_000, 100), { ...plain, full: true });
  for (let i = 0; i < 3_000; i++) expect(text.includes(`account-${String(i).padStart(6, "0")}`)).toBe(true);
  expect(text).not.toContain("--full");
});

it("every destructive step is named when others are folded", () => {
  const names = Array.from({ length: 500 }, (_, i) => `${(i * 7919) % 9973}x${i}`);
  const text = renderText(
    largePlan(2_000, 500, (i) => (i >= 1_500 ? (names[i - 1_500] ?? "") : `m-${i}`)),
    plain,
  ).replace(/\s+/g, " ");
  for (const name of names) expect(text).toContain(name);
});

it("no line is wider than the terminal", () => {
  for (const width of [40, 72, 100, 160]) {
    const lines = renderText(mediumPlan(), { color: false, width }).split("\n");
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(Math.max(width, 70));
    if (width >= 72) expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width);
  }
});

it("remarks stand in one column also beside Chinese names", () => {
  const chart = aNode("organization", "Acme", {
    children: [
      aNode("member", "审计日志", { mark: "create", remarks: ["left"] }),
      aNode("member", "audits", { mark: "create", remarks: ["left"] }),
    ],
  });
  const text = renderText(aPlan({ steps: [aStep(1, { verb: "create", says: "create member `审计日志`" })], chart }), plain);
  const columns = text
    .split("\n")
    .filter((line) => line.endsWith("left"))
    .map((line) => widthOf(line.slice(0, line.indexOf("left"))));
  expect(columns).toHaveLength(2);
  expect(new Set(columns).size).toBe(1);
});

it("colours change nothing but colours", () => {
  const esc = String.fromCharCode(27);
  const colored = renderText(mediumPlan(), { color: true, width: 100 });
  expect(colored).toContain(esc);
  expect(colored.replaceAll(new RegExp(`${esc}\\[[0-9;]*m`, "g"), "")).toBe(renderText(mediumPlan(), plain));
});
