import { resourceTypes } from "../../provider/parts";
import { importsOf, sourcesBelow } from "../support/sources";

/**
 * Folders in the order in which they may import: each from those after it, and from itself. Folders of one row never import
 * each other.
 */
const layers: readonly (readonly string[])[] = [
  // Shells: what people and engines talk to.
  ["provider/cli", "provider/pulumi", "provider/terraform"],
  ["provider/hosted"],
  ["provider/gateway"],
  ["provider/schema"],
  ["provider/render", "provider/apply"],
  ["provider/opening"],
  ["provider/cloud"],
  ["provider/domain"],
  ["provider/plan"],
  ["provider/diff"],
  ["provider/desired"],
  ["provider/ledger"],
  ["provider/lookups"],
  ["provider/backend"],
  ["provider/wire"],
  ["provider/simulator"],
  ["provider/store"],
  ["provider/examples"],
  ["provider/access"],
  ["provider/parts"],
  // With the contract between frontends and resource types.
  ["provider/resources", "provider/areas", "provider/desired/declaration"],
  // The contract between the gateway and the actions of resource types and areas.
  [
    "provider/wire/action",
    "provider/wire/answering",
    "provider/wire/asking",
    "provider/wire/console",
    "provider/wire/document",
    "provider/wire/observing",
  ],
  ["provider/catalogue"],
  ["provider/diagnostics"],
  ["provider/kernel"],
];

/** The row of the most specific folder that holds the path. */
function layerOf(path: string): number {
  const lengths = layers.map((row) =>
    Math.max(0, ...row.filter((folder) => isWithin(path, folder)).map((folder) => folder.length)),
  );
  const longest = Math.max(...lengths);
  return longest === 0 ? -1 : lengths.indexOf(longest);
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path === `${folder}.ts` || path.startsWith(`${folder}/`);
}

it("a folder imports only from those below it", () => {
  const wrong: string[] = [];
  for (const source of sourcesBelow("provider")) {
    const from = layerOf(source.file);
    for (const imported of importsOf(source)) {
      const to = layerOf(imported);
      const edge = `${source.file} -> ${imported}`;
      const sameRow = from === to && layers[from]?.length !== 1 && source.file.split("/")[1] !== imported.split("/")[1];
      const allowedRow = layers[from]?.includes("provider/resources") === true;
      if ((to >= 0 && to < from) || (sameRow && !allowedRow)) if (!isTypeImport(source.text, imported)) wrong.push(edge);
    }
  }
  expect(wrong).toEqual([]);
});

it("the kernel imports nothing but itself", () => {
  const outside = sourcesBelow("provider/kernel").flatMap((source) => [
    ...importsOf(source).filter((path) => !path.startsWith("provider/kernel")),
    ...[...source.text.matchAll(/from ["']([^."'][^"']*)["']/g)].map((match) => match[1]),
  ]);
  expect(outside).toEqual([]);
});

it("the kernel has no clock, no randomness and no I/O", () => {
  const impure = sourcesBelow(
    "provider/kernel",
    "provider/resources",
    "provider/areas",
    "provider/access",
    "provider/plan",
    "provider/diff",
  ).filter(({ text }) =>
    /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.(env|argv|cwd|exit|std|hr|next|pid|on)|\bnode:(fs|http|child_process|crypto)\b|\bsetTimeout\b/.test(
      text,
    ),
  );
  expect(impure.map(({ file }) => file)).toEqual([]);
});

it("shared folders never name a resource type", () => {
  const names = resourceTypes
    .map((type) => type.name)
    .filter((name) => name.includes("_") || ["department", "member"].includes(name));
  const pattern = new RegExp(
    `(type|name)\\s*(===|!==)\\s*["'\`](${[...names, ...names.map((name) => name.replaceAll("_", "-"))].join("|")})["'\`]`,
  );
  const shared = sourcesBelow(
    "provider/plan",
    "provider/diff",
    "provider/desired",
    "provider/apply",
    "provider/ledger",
    "provider/backend",
    "provider/store",
    "provider/render",
    "provider/schema",
  );
  expect(shared.filter(({ text }) => pattern.test(text)).map(({ file }) => file)).toEqual([]);
});

function isTypeImport(text: string, imported: string): boolean {
  const last = imported.split("/").at(-1) ?? "";
  return new RegExp(`import type [^;]*${last}["']`).test(text);
}
