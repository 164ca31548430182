// Bundles the command line: one small entry, one chunk per command, so that starting loads only what the command needs.
import { existsSync } from "node:fs";
import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import { build } from "esbuild";

const entries = {
  bin: "provider/cli/bin.ts",
  "terraform-provider-orgplane": "provider/terraform/bin.ts",
  "pulumi-resource-orgplane": "provider/pulumi/bin.ts",
  bench: "scripts/bench.ts",
};
/** What a user's program asks for by `require`, whatever runs it. */
const modules = { pulumi: "provider/pulumi/sdk/index.ts", documents: "constructs/documents.ts" };

await rm("dist", { recursive: true, force: true });
await build({
  entryPoints: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
  outdir: "dist",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  splitting: true,
  platform: "node",
  format: "esm",
  target: "node20",
  // Half the text to read at every start; names stay as they are.
  minifyWhitespace: true,
  minifySyntax: true,
  // Prebuilt binaries stay where npm put them.
  external: ["libsql"],
  // Some dependencies are CommonJS and ask for Node's own modules by `require`.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  logLevel: "warning",
  sourcemap: false,
});
for (const program of ["bin", "terraform-provider-orgplane"]) {
  if (existsSync(`dist/${program}.mjs`)) await chmod(`dist/${program}.mjs`, 0o755);
}

await build({
  entryPoints: modules,
  outdir: "dist",
  outExtension: { ".js": ".cjs" },
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  // The program's own copy: it knows which engine it talks to.
  external: ["@pulumi/pulumi"],
  logLevel: "warning",
});

// The engine of Pulumi starts a program of this very name; without an extension Node takes it for CommonJS.
await mkdir("dist/pulumi", { recursive: true });
const launcher = '#!/usr/bin/env node\nimport("../pulumi-resource-orgplane.mjs");\n';
await writeFile("dist/pulumi/pulumi-resource-orgplane", launcher, { mode: 0o755 });
await writeFile("dist/pulumi/pulumi-resource-orgplane.cmd", '@node "%~dp0pulumi-resource-orgplane" %*\r\n');
