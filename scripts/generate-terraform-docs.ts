import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { resourceTypes } from "../provider/parts";
import { terraformDocs } from "../provider/schema/terraform-docs";
import type { Files } from "./generate-bindings";

const EXAMPLES = "examples/terraform";

/** Folders of the documentation in which nothing is written by hand. */
export const DOCS = ["docs/resources", "docs/data-sources", "docs/functions"];

/** The provider's pages for registries, with the configurations of `examples/terraform`. */
export function providerPages(root: string): Files {
  const folder = join(root, EXAMPLES);
  const examples = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".tf"))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file): [string, string] => [relative(folder, file).replace(/\.tf$/, ""), readFileSync(file, "utf8")]);
  return new Map([...terraformDocs(resourceTypes, new Map(examples))].map(([path, text]) => [`docs/${path}`, text]));
}
