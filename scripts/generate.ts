import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { resourceTypes } from "../provider/parts";
import { planJsonSchema } from "../provider/schema/plan-schema";
import { pulumiPackage } from "../provider/schema/pulumi-package";
import { referenceDocumentation } from "../provider/schema/reference";
import { terraformSchema } from "../provider/schema/terraform-schema";
import { yamlSchema } from "../provider/schema/yaml-schema";
import { worldJsonSchema } from "../provider/simulator/world-file";
import { bindings, cdktnFlavour, type Files } from "./generate-bindings";
import { protocolMessages } from "./generate-protocol";
import { pulumiClasses, SDK } from "./generate-pulumi";
import { DOCS, providerPages } from "./generate-terraform-docs";

/** Folders in which nothing is written by hand. */
const GENERATED = ["provider/schema/generated", "constructs/generated", "provider/terraform/generated", SDK, ...DOCS];

/** Every generated file: what follows from the resource types, and what follows from the constructs. */
export async function generatedFiles(root: string): Promise<Files> {
  const bound = await bindings();
  return new Map([
    ["provider/schema/generated/orgplane.schema.json", json(yamlSchema(resourceTypes))],
    ["provider/schema/generated/terraform.schema.json", json(terraformSchema(resourceTypes))],
    ["provider/schema/generated/pulumi.schema.json", json(pulumiPackage())],
    ["provider/schema/generated/plan.schema.json", json(planJsonSchema())],
    ["provider/schema/generated/world.schema.json", json(worldJsonSchema())],
    ["provider/schema/generated/reference.md", referenceDocumentation(resourceTypes)],
    ...bound,
    ...cdktnFlavour(root, bound),
    ...pulumiClasses(),
    ...protocolMessages(root),
    ...providerPages(root),
  ]);
}

/** Files whose content is not what follows from the sources, missing and superfluous ones included. */
export async function staleFiles(root: string): Promise<readonly string[]> {
  const files = await generatedFiles(root);
  const present = GENERATED.flatMap((folder) => filesBelow(root, folder));
  const changed = [...files].filter(
    ([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), "utf8") !== text,
  );
  return [...changed.map(([path]) => path), ...present.filter((path) => !files.has(path))].sort();
}

async function generate(root: string): Promise<void> {
  const files = await generatedFiles(root);
  for (const path of GENERATED.flatMap((folder) => filesBelow(root, folder))) if (!files.has(path)) rmSync(join(root, path));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

function filesBelow(root: string, folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

if (process.argv[1]?.endsWith("generate.ts")) {
  generate(process.cwd()).catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}
