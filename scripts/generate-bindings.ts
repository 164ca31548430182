import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import { CodeMaker } from "codemaker";
import { resourceTypes } from "../provider/parts";
import { terraformSchema } from "../provider/schema/terraform-schema";

/** Paths below the root of the repository, with what belongs there. */
export type Files = ReadonlyMap<string, string>;

const CONSTRUCTS = "constructs";
const BINDINGS = `${CONSTRUCTS}/generated/bindings`;
const FLAVOUR = `${CONSTRUCTS}/generated/cdktn`;

interface Generator {
  generateAll(): void;
  save(folder: string): Promise<void>;
}

/** CDKTF bindings of every resource type, made by the generator of CDKTF from our own provider schema. */
export async function bindings(): Promise<Files> {
  // The generator's main module wants a package that it does not declare. Importing it calls home and asks Terraform for its version,
  // unless told not to and there is none.
  process.env["CHECKPOINT_DISABLE"] = "1";
  process.env["TERRAFORM_BINARY_NAME"] = "terraform-is-not-needed";
  const { TerraformProviderGenerator } = (await import(
    "@cdktf/provider-generator/lib/get/generator/provider-generator"
  )) as unknown as {
    readonly TerraformProviderGenerator: new (code: CodeMaker, schema: unknown) => Generator;
  };
  // A copy: the generator adds to the schema that it is given.
  const generator = new TerraformProviderGenerator(new CodeMaker(), structuredClone(terraformSchema(resourceTypes)));
  generator.generateAll();
  const folder = mkdtempSync(join(tmpdir(), "orgplane-bindings-"));
  try {
    await generator.save(folder);
    return new Map(sources(folder).map((file) => [bindingPath(relative(folder, file)), binding(readFileSync(file, "utf8"))]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `providers/orgplane/<name>/index.ts`; the files that only list the others are left out. */
function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === "index.ts" && basename(entry.parentPath) !== "orgplane")
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function bindingPath(path: string): string {
  return `${BINDINGS}/${path.split("/").at(-2) ?? ""}.ts`;
}

const HEADER = `// Generated from the provider schema by \`npm run generate\`; do not edit.
// @ts-nocheck: the generator writes for laxer compiler settings than ours; what imports this is checked against its types.
`;

function binding(source: string): string {
  const text = source
    // Where the registry would document it; what there is to say is said above.
    .replaceAll(
      /^ *\* *\n? *\* Docs at Terraform Registry: .*\n(?: *\*\n *\* Please be aware .*\n *\* If you experience .*\n)?/gm,
      "",
    )
    .replaceAll(/^\/\/ https:.*\n/gm, "")
    .replaceAll(/\{@link https:\S+ ([^}]+)\}/g, "`$1`")
    .replaceAll("'registry.terraform.io/orgplane/orgplane'", "'orgplane/orgplane'")
    .replaceAll(/[ \t]+$/gm, "");
  return `${HEADER}${text.trimStart()}`;
}

/**
 * The same constructs for cdktn: every file that stands on cdktf again, with the other package's name. What does not stand on it is shared.
 */
export function cdktnFlavour(root: string, generated: Files): Files {
  const written = readdirSync(join(root, CONSTRUCTS))
    .filter((name) => name.endsWith(".ts"))
    .map((name): [string, string] => [`${CONSTRUCTS}/${name}`, readFileSync(join(root, CONSTRUCTS, name), "utf8")]);
  const all = new Map([...written, ...generated]);
  const standing = standingOnCdktf(all);
  return new Map([...standing].map((path) => [flavourPath(path), inFlavour(path, all.get(path) ?? "", standing)]));
}

const IMPORT = /(from\s+|import\()(["'])([^"']+)\2/g;

/** Files that import cdktf, or import one that does. */
function standingOnCdktf(files: Files): ReadonlySet<string> {
  const standing = new Set<string>();
  for (let before = -1; before !== standing.size; ) {
    before = standing.size;
    for (const [path, text] of files) {
      const imports = [...text.matchAll(IMPORT)].map(([, , , specifier]) => specifier ?? "");
      if (imports.some((specifier) => specifier === "cdktf" || standing.has(resolved(path, specifier)))) standing.add(path);
    }
  }
  return standing;
}

function resolved(from: string, specifier: string): string {
  return specifier.startsWith(".") ? `${join(from, "..", specifier)}.ts` : specifier;
}

function flavourPath(path: string): string {
  return path.startsWith(BINDINGS) ? path.replace(BINDINGS, `${FLAVOUR}/bindings`) : path.replace(CONSTRUCTS, FLAVOUR);
}

function inFlavour(path: string, text: string, standing: ReadonlySet<string>): string {
  const here = flavourPath(path);
  const rewritten = text.replaceAll(IMPORT, (whole: string, before: string, quote: string, specifier: string) => {
    if (specifier === "cdktf") return `${before}${quote}cdktn${quote}`;
    if (!specifier.startsWith(".")) return whole;
    const target = resolved(path, specifier);
    const meant = standing.has(target) ? flavourPath(target) : target;
    const to = relative(join(here, ".."), meant).replace(/\.ts$/, "");
    return `${before}${quote}${to.startsWith(".") ? to : `./${to}`}${quote}`;
  });
  return path.startsWith(BINDINGS)
    ? rewritten
    : `// Generated from ${path} by \`npm run generate\`: the same, for cdktn.\n${rewritten}`;
}
