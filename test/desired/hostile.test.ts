import { readTerraform } from "../../provider/desired/terraform";
import { sampleTypes } from "./sample-types";
import { problemsOf, yaml, yamlProblems } from "./support";

/** What somebody writes who wants the reader to hang, to run out of memory or to throw. A hanging test fails by its own limit. */
const MEGABYTE = 1_000_000;

function filled(piece: string, length = MEGABYTE): string {
  return piece.repeat(Math.ceil(length / piece.length));
}

describe("hostile files are refused, and soon", () => {
  it("ten megabytes", () => {
    expect(yamlProblems(filled("plots: {a: {name: A}}\n", 10 * MEGABYTE))).toEqual(["1:1 too-large"]);
  });

  it("aliases of aliases that would fill the memory", () => {
    const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
    for (let level = 1; level < 40; level++) lines.push(`a${level}: &a${level} [${filled(`*a${level - 1},`, 40)}]`);
    expect(yamlProblems(`${lines.join("\n")}\n`)).toEqual(["4:9 aliases-explode"]);
  });

  it("a modest use of aliases is none of that", () => {
    const many = Array.from({ length: 200 }, (_, index) => `  h${index}: {name: H${index}, rooms: *r}`).join("\n");
    expect(yamlProblems(`houses:\n  h: {name: H, rooms: &r [a, b, c]}\n${many}\n`)).toEqual([]);
  });

  const nesting: readonly (readonly [string, string, string])[] = [
    ["opening brackets", filled("["), "1:101 too-deep"],
    ["opening braces", filled("{"), "1:101 too-deep"],
    ["dashes", filled("- "), "1:201 too-deep"],
    ["question marks", filled("? "), "1:1 key-not-text"],
    ["a staircase", Array.from({ length: 1500 }, (_, level) => `${" ".repeat(level)}a:\n`).join(""), "402:1 too-deep"],
    ["a gentle staircase", Array.from({ length: 150 }, (_, level) => `${" ".repeat(level)}a:\n`).join(""), "50:50 too-deep"],
    ["closing brackets", filled("]"), "1:1 yaml-syntax"],
    ["commas", `[${filled(",")}`, "1:2 yaml-syntax"],
  ];
  it.each(nesting)("%s", (_, text, expected) => {
    expect(yamlProblems(text)).toEqual([expected]);
  });

  it.each([
    ["documents", filled("---\n", MEGABYTE / 4)],
    ["repeated keys", filled("plots: {}\n", MEGABYTE / 4)],
    ["repeated attributes", `plots: {a: {${filled("name: A, ", MEGABYTE / 4)}}}`],
    ["colons", filled(": ", MEGABYTE / 4)],
    ["tabs", filled("a:\n\tb: 1\n", MEGABYTE / 4)],
    ["anchors", filled("- &a x\n", MEGABYTE / 4)],
    ["quotes", filled('"a" ', MEGABYTE / 4)],
    ["directives", filled("%YAML 9\n", MEGABYTE / 4)],
    ["one long word", filled("a", MEGABYTE)],
  ])("a file full of %s", (_, text) => {
    const result = yaml(text);
    expect(result.ok).toBe(false);
    expect(problemsOf(result).length).toBeLessThanOrEqual(501);
  });

  it("thousands of unknown references are counted, and the names that were meant are looked for only so often", () => {
    const plots = Array.from({ length: 3000 }, (_, index) => `  p${index}: {name: P${index}, inside: q${index}}`).join("\n");
    const problems = problemsOf(yaml(`plots:\n${plots}\n`));
    expect(problems).toHaveLength(501);
    expect(problems.at(-1)).toBe("more-problems");
  });

  it.each([
    ["nested lists", filled("["), "1:102 json-syntax"],
    ["nested objects", filled('{"a":'), "1:506 json-syntax"],
    ["an open text", `{"resource": "${filled("a")}`, "1:14 json-syntax"],
  ])("Terraform JSON: %s", (_, text, expected) => {
    expect(problemsOf(readTerraform([{ text, file: "cdk.tf.json" }], sampleTypes))).toEqual([expected]);
  });
});
