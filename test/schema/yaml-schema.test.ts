import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import fc from "fast-check";
import { parse } from "yaml";
import { resourceTypes } from "../../provider/parts";
import { yamlSchema } from "../../provider/schema/yaml-schema";
import { sampleTypes } from "../desired/sample-types";
import { yaml } from "../desired/support";
import { flatYaml, nestedYaml, town } from "../desired/towns";

const sample = compiled(yamlSchema(sampleTypes));
const real = compiled(yamlSchema(resourceTypes));

function compiled(schema: object) {
  return new Ajv({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);
}

describe("the published schema agrees with the reader", () => {
  it("what the reader accepts, the schema accepts", () => {
    fc.assert(
      fc.property(town, fc.boolean(), (meant, nested) => {
        expect([sample(nested ? nestedYaml(meant) : flatYaml(meant)), sample.errors]).toEqual([true, null]);
      }),
    );
  });

  it.each(["organization.yaml", "day-2/organization.yaml"])("the example %s is valid", (file) => {
    const text = readFileSync(join(__dirname, "../../examples/acme-group", file), "utf8");
    expect([real(parse(text)), real.errors]).toEqual([true, null]);
  });

  it.each([
    ["whole numbers as texts", "houses: {h: {name: 1, payer: 200000000001, labels: {a: 1}, adopt: {id: 7}}}"],
    ["sections and declarations without anything", "houses:\ntown:\n"],
    ["a document as text or as data", "laws: {a: {name: A, content: '{\"version\": 1}'}, b: {name: B, content: {version: 1}}}"],
  ])("both accept: %s", (_, text) => {
    expect(yaml(text).ok).toBe(true);
    expect([sample(parse(text)), sample.errors]).toEqual([true, null]);
  });

  it.each([
    ["an unknown section", "plotz: {}"],
    ["an unknown attribute", "plots: {a: {name: A, lawz: []}}"],
    ["a missing attribute", "plots: {a: {}}"],
    ["a missing document", "laws: {a: {name: A}}"],
    ["a text where a flag stands", "houses: {h: {name: H, empty: 'yes'}}"],
    ["a fraction where a text stands", "plots: {a: {name: 1.5}}"],
    ["an unknown choice", "houses: {h: {name: H, floors: tow}}"],
    ["one value where a list stands", "houses: {h: {name: H, rooms: bath}}"],
    ["an unknown field", "houses: {h: {name: H, owner: {email: a@b, fax: 1}}}"],
    ["two ways to adopt", "houses: {h: {name: H, adopt: {id: a, name: b}}}"],
    ["a key that is no key", "plots: {1st: {name: A}}"],
    ["a section where it has no place", "houses: {h: {name: H, plots: {}}}"],
    ["nothing", "{}"],
  ])("both refuse: %s", (_, text) => {
    expect(yaml(text).ok).toBe(false);
    expect(sample(parse(text))).toBe(false);
  });
});
