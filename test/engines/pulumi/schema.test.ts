import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Project } from "./engine";

const PUBLISHED = resolve("provider/schema/generated/pulumi.schema.json");

let project: Project;
beforeAll(async () => {
  project = await new Project().init();
});
afterAll(() => project.close());

it("the engine finds nothing wrong with the package schema", async () => {
  await project.succeeds("schema", "check", PUBLISHED);
});

it("the engine reads from the provider what is published", async () => {
  const { stdout } = await project.succeeds("package", "get-schema", join(resolve("dist/pulumi"), "pulumi-resource-orgplane"));
  const published = JSON.parse(readFileSync(PUBLISHED, "utf8")) as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  const told = JSON.parse(stdout) as typeof published;
  for (const part of ["resources", "functions", "types"]) {
    expect(Object.keys(told[part] ?? {}).sort()).toEqual(Object.keys(published[part] ?? {}).sort());
  }
  expect(told["resources"]?.["orgplane:index:Member"]).toMatchObject({ requiredInputs: ["name"] });
});
