import { catalogue } from "../../provider/catalogue/catalogue";
import { calledBy } from "../../provider/domain";
import { type Example, exampleOf } from "../../provider/examples";
import { runExample } from "../../provider/examples/run";
import { parts } from "../../provider/parts";
import { mutants, takeOut } from "../../scripts/mutation/mutants";

/** What `orgplane explain` runs: each rule has an example, and the example is about that rule and nothing else. */

const enforced = catalogue().filter(({ status }) => status === "enforced");
const follows = new Map(parts.flatMap((part) => part.facts).map(({ id, follows = [] }) => [id, follows]));

async function ownExample(rule: string): Promise<Example> {
  const example = await exampleOf(rule);
  if (example === undefined) throw new Error(`${rule} has no example`);
  return example;
}

const kinds = { refuses: "refused", acts: "does", computes: "asks", "by construction": "keeps" } as const;

describe.each(Object.entries(kinds))("what %s", (how, word) => {
  const rules = enforced.filter((rule) => rule.how === how && (follows.get(rule.id) ?? []).length === 0).map(({ id }) => id);

  it.each(rules)("%s has an example that shows it", async (rule) => {
    const example = await ownExample(rule);
    expect(Object.keys(example)).toContain(word);
    expect(() => runExample(rule, example, calledBy)).not.toThrow();
  });
});

it("a fact that follows from other rules is shown by the first of them that has an example", async () => {
  for (const [id, others] of follows) {
    const shown = await Promise.all(others.map(exampleOf));
    expect([id, others.length === 0 || shown.some((example) => example !== undefined)]).toEqual([id, true]);
  }
});

it("without the rule its example shows something else", async () => {
  const taken = mutants(false).filter(({ id }) => enforced.some((rule) => rule.id === id && rule.how === "refuses"));
  expect(taken.length).toBeGreaterThan(200);
  const unmoved: string[] = [];
  for (const mutant of taken) {
    const example = await ownExample(mutant.id);
    const putBack = takeOut(mutant);
    try {
      runExample(mutant.id, example, calledBy);
      unmoved.push(mutant.id);
    } catch {
      // Refused by others, or by nobody: the example depends on the rule.
    } finally {
      putBack();
    }
  }
  expect(unmoved).toEqual([]);
});

it("what cannot be enforced has no example and no claim", async () => {
  for (const { id, status } of catalogue()) {
    if (status === "enforced") continue;
    expect([id, await exampleOf(id)]).toEqual([id, undefined]);
  }
});
