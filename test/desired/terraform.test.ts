import { readTerraform } from "../../provider/desired/terraform";
import { sampleTypes } from "./sample-types";
import { declared, problem, problemsOf } from "./support";

function read(content: object | string) {
  const text = typeof content === "string" ? content : JSON.stringify(content, undefined, 1);
  return readTerraform([{ text, file: "cdk.tf.json" }], sampleTypes);
}

function resources(resource: object, more: object = {}) {
  return read({ ...more, resource });
}

/** What the synthesis notes beside each resource. */
function made(path: string): object {
  return { "//": { metadata: { path, uniqueId: path } } };
}

const computed = (expression: string) => `\${${expression}}`;
const reference = (type: string, name: string, attribute = "id") => `\${orgplane_${type}.${name}.${attribute}}`;

describe("a synthesized stack is read", () => {
  it("resources are declarations, references between them are references", () => {
    const result = resources({
      orgplane_plot: { east: { name: "East" }, yard: { name: "Yard", inside: reference("plot", "east") } },
      orgplane_house: { h: { name: "H", plot: reference("plot", "yard"), payer: "200000000001", adopt: { name: "Old" } } },
    });
    expect(declared(result)).toEqual([
      {
        address: "house.h",
        type: "house",
        key: "h",
        attributes: {
          name: "H",
          plot: { to: "declaration", type: "plot", key: "yard" },
          payer: { to: "account", account: "200000000001" },
        },
        adopt: { name: "Old" },
      },
      { address: "plot.east", type: "plot", key: "east", attributes: { name: "East" }, adopt: undefined },
      {
        address: "plot.yard",
        type: "plot",
        key: "yard",
        attributes: { name: "Yard", inside: { to: "declaration", type: "plot", key: "east" } },
        adopt: undefined,
      },
    ]);
  });

  it("whatever the single resource is called, it is the one declaration of its type", () => {
    expect(declared(resources({ orgplane_town: { acme: {} } }))).toMatchObject([{ address: "town.town" }]);
    expect(problemsOf(resources({ orgplane_town: { acme: made("s/acme"), other: made("s/other") } }))).toEqual([
      "s/other duplicate-key",
    ]);
  });

  it("null is what is left out", () => {
    expect(declared(resources({ orgplane_plot: { a: { name: "A", inside: null, laws: null } } }))).toMatchObject([
      { attributes: { name: "A" } },
    ]);
  });

  it("escaped marks are the marks themselves", () => {
    expect(declared(resources({ orgplane_plot: { a: { name: `$${computed("a")} %%{b}` } } }))).toMatchObject([
      { attributes: { name: `${computed("a")} %{b}` } },
    ]);
  });

  it("what only tells Terraform how to work changes nothing", () => {
    const more = { terraform: { required_providers: {} }, provider: { orgplane: [{}] }, variable: { v: {} }, locals: {} };
    const a = {
      name: "A",
      depends_on: ["orgplane_plot.b"],
      provider: "orgplane",
      lifecycle: { create_before_destroy: true, prevent_destroy: false },
    };
    expect(declared(resources({ orgplane_plot: { a } }, more))).toEqual(
      declared(resources({ orgplane_plot: { a: { name: "A" } } })),
    );
  });

  it("outputs and provider settings are not read, which is said", () => {
    const result = resources(
      { orgplane_plot: { a: { name: "A" } } },
      { output: { o: { value: 1 } }, provider: { orgplane: { endpoint: "x" } } },
    );
    expect(result.ok).toBe(true);
    expect(problemsOf(result)).toEqual(["2:2 outputs-ignored", "9:4 provider-ignored"]);
  });

  it("stacks are read together, and a name in two of them is one too many", () => {
    const stack = (name: string) => JSON.stringify({ resource: { orgplane_plot: { [name]: { ...made(`s/${name}`), name } } } });
    const files = (...names: string[]) => names.map((name) => ({ text: stack(name), file: `${name}.json` }));
    expect(declared(readTerraform(files("b", "a"), sampleTypes))).toHaveLength(2);
    expect(problemsOf(readTerraform(files("a", "a"), sampleTypes))).toContain("s/a duplicate-key");
  });
});

describe("what would have to be computed is refused, with the construct it stands in", () => {
  const cases: readonly (readonly [string, object, string])[] = [
    ["a function", { name: computed("upper(var.x)") }, "s/a expression"],
    ["a variable", { name: `a-${computed("var.x")}` }, "s/a expression"],
    ["a directive", { name: "%{ if true }x%{ endif }" }, "s/a expression"],
    ["another attribute than the id", { name: "A", inside: reference("plot", "b", "name") }, "s/a expression"],
    ["a function around a reference", { name: "A", inside: computed("one([orgplane_plot.b.id])") }, "s/a expression"],
    ["an instance of several", { name: "A", inside: computed("orgplane_plot.b[0].id") }, "s/a expression"],
    ["a reference to what there is not", { name: "A", inside: reference("plot", "c") }, "s/a unknown-reference"],
    ["a reference to another type", { name: "A", inside: reference("law", "b") }, "s/a unknown-reference"],
    ["a plain name", { name: "A", inside: "b" }, "s/a unknown-reference"],
    ["a count", { name: "A", count: 2 }, "s/a unreadable-argument"],
    ["for_each", { name: "A", for_each: {} }, "s/a unreadable-argument"],
    ["another provider", { name: "A", provider: "orgplane.other" }, "s/a unreadable-argument"],
    ["prevent_destroy", { name: "A", lifecycle: { prevent_destroy: true } }, "s/a unreadable-argument"],
    ["ignored changes", { name: "A", lifecycle: { ignore_changes: ["name"] } }, "s/a unreadable-argument"],
    ["an unknown attribute", { name: "A", lawz: [] }, "s/a unknown-attribute"],
    ["a rule about a value", { name: "abcdefghijk" }, "s/a NAME-LENGTH"],
    ["a structured document", {}, "s/a missing-attribute"],
  ];
  it.each(cases)("%s", (_, body, expected) => {
    const result = resources({ orgplane_plot: { a: { ...made("s/a"), ...body }, b: { name: "B" } } });
    expect(problemsOf(result)).toEqual([expected]);
  });

  it.each([
    ["a data source", { data: { aws_thing: { t: made("s/t") } } }, "s/t unreadable-block"],
    ["a module", { module: { m: {} } }, "2:2 unreadable-block"],
    ["an import", { import: [] }, "2:2 unreadable-block"],
    ["a move", { moved: [] }, "2:2 unreadable-block"],
    ["a block that there is not", { resourses: {} }, "2:2 unreadable-block"],
    ["two configurations of the provider", { provider: { orgplane: [{ alias: "x" }] } }, "4:4 several-providers"],
  ])("%s", (_, more, expected) => {
    expect(problemsOf(resources({ orgplane_plot: { a: { name: "A" } } }, more))).toEqual([expected]);
  });

  it("resources of others, and ours that there are not", () => {
    const result = resources({ aws_s3_bucket: { b: made("s/b") }, orgplane_plott: { c: made("s/c") } });
    expect(problemsOf(result)).toEqual(["s/b foreign-resource", "s/c foreign-resource"]);
    expect(problem(resources({ orgplane_plott: { c: made("s/c") } }), "foreign-resource")?.hint).toBe(
      "did you mean `orgplane_plot`?",
    );
  });

  it("without the construct's path, a problem has its line and column", () => {
    expect(problemsOf(read('{"resource": {"orgplane_plot": {\n  "a": {"name": "A", "lawz": 1}}}}'))).toEqual([
      "2:22 unknown-attribute",
    ]);
  });

  it.each([
    ["an empty file", "", "1:1 json-syntax"],
    ["a comma too many", '{"resource": {},}', "1:17 json-syntax"],
    ["a repeated key", '{"resource": {"orgplane_plot": {}, "orgplane_plot": {}}}', "1:36 duplicate-key"],
    ["no resources", "{}", "1:1 empty-file"],
    ["something else", "[1, 2]", "1:1 wrong-type"],
    ["the key __proto__", '{"resource": {"__proto__": {}}}', "1:15 forbidden-key"],
  ])("%s", (_, text, expected) => {
    expect(problemsOf(read(text))).toEqual([expected]);
  });
});
