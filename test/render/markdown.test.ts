import fc from "fast-check";
import { markdownLimit, renderMarkdown } from "../../provider/render/markdown";
import { expectGolden } from "./golden";
import { aPlan, aStep, blockedPlan, largePlan, mediumPlan } from "./plans";

describe("a plan as a comment of a pull request", () => {
  it("reads like this", () => expectGolden("medium.md", renderMarkdown(mediumPlan())));
  it("reads like this when operations wait for each other", () => expectGolden("blocked.md", renderMarkdown(blockedPlan())));
  it("says in one line that nothing changes", () => {
    expect(renderMarkdown(aPlan())).toBe(
      "## orgplane: no changes\n\nNo changes: the organization is as declared.\n\n### Organization\n\n```diff\n  Acme\n```\n",
    );
  });
});

const scattered = (i: number): string => `${((i * 2_654_435_761) % 4_294_967_296).toString(36)}-${i}`;

describe("fits one comment whatever the size", () => {
  const sizes: readonly (readonly [steps: number, deletions: number])[] = [
    [0, 0],
    [1, 1],
    [200, 200],
    [2_000, 0],
    [2_001, 2_001],
    [10_000, 3_000],
    [100_000, 0],
    [100_000, 5_000],
    [100_000, 100_000],
  ];
  for (const [steps, deletions] of sizes) {
    it(`${steps} steps, of which ${deletions} delete something, numbered and scattered names`, () => {
      for (const nameOf of [undefined, scattered]) {
        const markdown = renderMarkdown(largePlan(steps, deletions, nameOf));
        expect(markdown.length).toBeLessThanOrEqual(markdownLimit);
        if (deletions > 0) expect(markdown).toContain("Cannot be undone");
      }
    });
  }

  it("random plans with long, repeated and strange texts", () => {
    const text = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.string({ minLength: 500, maxLength: 3_000, unit: "binary" }),
      fc.constantFrom("`", "``a`", "|", "x"),
    );
    const verb = fc.constantFrom("create", "change", "move", "bind", "unbind", "remove", "delete", "answer");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, text, verb, fc.boolean()), { maxLength: 200 }),
        fc.integer({ min: 1, max: 40 }),
        (texts, times) => {
          const many = Array.from({ length: times }, () => texts).flat();
          const steps = many.map(([says, name, of, reversible], i) =>
            aStep(i + 1, {
              says,
              verb: of as "create",
              reversible,
              operation: { name },
              added: i % 5 === 0 ? { rule: name, says } : null,
            }),
          );
          const breaches = many.map(([says, policy]) => ({
            kind: "outage" as const,
            policy,
            says,
            who: { first: [says], count: 3 },
            from: 1,
            to: 2,
          }));
          const notes = many.map(([says, code]) => ({ kind: "warning" as const, code, subject: null, says }));
          const blocked = many.slice(0, 100).map(([says, sentence]) => ({
            operation: { name: says },
            says,
            change: null,
            refused_by: [{ rule: sentence, sentence, blockers: [says, sentence], more_blockers: 0, waits_for: [sentence] }],
          }));
          expect(renderMarkdown(aPlan({ steps, breaches, notes, blocked })).length).toBeLessThanOrEqual(markdownLimit);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("no destructive step is hidden", () => {
  it("3,000 scattered names among 100,000 steps are all there", () => {
    const markdown = renderMarkdown(largePlan(100_000, 3_000, scattered));
    const words = new Set(markdown.split(/[\s,`]+/));
    for (let i = 97_000; i < 100_000; i++) expect(words.has(scattered(i))).toBe(true);
  });

  it("removals that could be undone are named as well", () => {
    const steps = Array.from({ length: 2_500 }, (_, i) =>
      aStep(i + 1, { verb: "remove", says: `remove member \`${scattered(i)}\`` }),
    );
    const markdown = renderMarkdown(aPlan({ steps }));
    expect(markdown).toContain("Removes or deletes: 2,500 steps");
    for (let i = 0; i < 2_500; i++) expect(markdown).toContain(scattered(i));
  });

  it("a range of numbered names stands for exactly the numbers in it", () => {
    const named = [...Array(50).keys(), 51, 60, 61, 62].map((n) => `lab-${n}`);
    const steps = [...named, ...Array.from({ length: 2_100 }, (_, i) => scattered(i))].map((name, i) =>
      aStep(i + 1, { verb: "delete", reversible: false, says: `delete member \`${name}\`` }),
    );
    const markdown = renderMarkdown(aPlan({ steps })).replace(/\s+/g, " ");
    expect(markdown).toContain("lab-0 … lab-9 (10)");
    expect(markdown).toContain("lab-10 … lab-49 (40)");
    expect(markdown).toContain("lab-51, lab-60 … lab-62 (3)");
  });

  it("two things of one name are told apart by their ids", () => {
    const steps = Array.from({ length: 2_100 }, (_, i) =>
      aStep(i + 1, {
        verb: "delete",
        says: "delete member `twin`",
        subject: { table: "member", id: `id-${scattered(i)}`, called: "member `twin`" },
      }),
    );
    const markdown = renderMarkdown(aPlan({ steps }));
    for (let i = 0; i < 1_000; i++) expect(markdown).toContain(`twin (id-${scattered(i)})`);
  });

  it("100,000 unrelated names: it says that it cannot name them, and ranges hold each exactly once", () => {
    const markdown = renderMarkdown(largePlan(100_000, 100_000, scattered));
    expect(markdown).toContain("more than one comment can name");
    const numbers = [...markdown.matchAll(/from \S+ to \S+ \(([0-9,]+)\)/g)].map(([, n = ""]) => Number(n.replaceAll(",", "")));
    expect(numbers.reduce((sum, n) => sum + n, 0)).toBe(100_000);
  });

  it("says so only then", () => {
    expect(renderMarkdown(largePlan(100_000, 3_000, scattered))).not.toContain("more than one comment can name");
  });
});
