import { readFileSync } from "node:fs";
import { join } from "node:path";
import { resourceTypes } from "../../provider/parts";
import { noteOf } from "../../provider/resources/attributes";
import { referenceDocumentation } from "../../provider/schema/reference";
import { PROVIDER_ADDRESS, terraformSchema } from "../../provider/schema/terraform-schema";
import { staleFiles } from "../../scripts/generate";
import { sampleTypes } from "../desired/sample-types";

const root = join(__dirname, "../..");

it("generated files are what follows from the resource types and the constructs (otherwise: npm run generate)", async () => {
  expect(await staleFiles(root)).toEqual([]);
});

it("the provider schema says of each attribute what Terraform has to know", () => {
  const resources = terraformSchema(sampleTypes).provider_schemas[PROVIDER_ADDRESS]?.resource_schemas ?? {};
  const house = resources["orgplane_house"]?.block.attributes ?? {};
  expect(house["name"]).toEqual({
    type: "string",
    description: "What people call it.",
    description_kind: "plain",
    required: true,
  });
  expect(house["empty"]).toMatchObject({ type: "bool", optional: true, computed: true });
  expect(house["rooms"]).toMatchObject({ type: ["set", "string"], optional: true, computed: true });
  expect(house["labels"]).toMatchObject({ type: ["map", "string"], optional: true });
  expect(house["payer"]).toMatchObject({ type: "string", optional: true });
  // Hidden field by field: of an object that is hidden as a whole, hosts generate `{}`, which nobody could apply.
  expect(house["owner"]).toMatchObject({ nested_type: { nesting_mode: "single", attributes: { email: { sensitive: true } } } });
  expect(house["owner"]).not.toHaveProperty("sensitive");
  expect(house["id"]).toMatchObject({ computed: true });
  expect(house["adopt"]).toMatchObject({ optional: true, nested_type: { attributes: { id: {}, name: {} } } });
});

it("no attribute has a name that the generator of bindings would change", () => {
  for (const type of resourceTypes) {
    const source = readFileSync(join(root, "constructs/generated/bindings", `${type.name.replaceAll("_", "-")}.ts`), "utf8");
    for (const name of Object.keys(type.attributes)) expect(source).toContain(`public get ${camel(name)}()`);
  }
});

it("the reference names every type and every attribute, with its default", () => {
  const reference = referenceDocumentation(resourceTypes);
  for (const type of resourceTypes) {
    expect(reference).toContain(`\n## ${type.title}\n`);
    for (const [name, schema] of Object.entries(type.attributes)) {
      const { default: value } = noteOf(schema);
      const row = reference.split("\n").find((line) => line.startsWith(`| \`${name}\` |`));
      expect(row).toBeDefined();
      if (value !== undefined) expect(reference).toContain(`\`${JSON.stringify(value)}\``);
    }
  }
});

function camel(name: string): string {
  return name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
