import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { version } from "../../../package.json";
import { PROVIDER } from "../../desired/terraform";
import { readLedger } from "../../ledger/ledger";
import { PROVIDER_SOURCE } from "../../schema/terraform-schema";
import type { Terminal } from "../terminal";

export interface InstallOptions {
  readonly dir?: string;
}

export interface ImportsOptions {
  readonly ledger: string;
}

/** The registries under whose names configurations may ask for the provider. Nothing is fetched from them. */
const REGISTRIES = ["registry.terraform.io", "registry.opentofu.org"];

const PROGRAM = "terraform-provider-orgplane";
const NOTE = `${PROGRAM}-${version}`;

/** What operating systems and processors are called in the layout of a mirror. */
const SYSTEMS: Readonly<Record<string, string>> = { win32: "windows" };
const PROCESSORS: Readonly<Record<string, string>> = { x64: "amd64", ia32: "386" };

/** Puts the provider where `init` of OpenTofu and Terraform looks for it, and says what to write. */
export async function install(terminal: Terminal, { dir }: InstallOptions): Promise<number> {
  const program = join(dirname(terminal.program ?? ""), `${PROGRAM}.mjs`);
  if (terminal.program === undefined || !existsSync(program)) {
    terminal.err(`There is no ${PROGRAM} beside this program. Run \`npm run build\`, and then the command that it has built.\n`);
    return 1;
  }
  const folder = dir === undefined ? usualFolder(terminal) : resolve(terminal.cwd, dir);
  const system = `${SYSTEMS[process.platform] ?? process.platform}_${PROCESSORS[process.arch] ?? process.arch}`;
  for (const registry of REGISTRIES) {
    const at = join(folder, registry, PROVIDER_SOURCE, version, system);
    rmSync(at, { recursive: true, force: true });
    mkdirSync(at, { recursive: true });
    writeLauncher(at);
  }
  writeNote(terminal, program);
  terminal.out(said(folder, dir === undefined, program));
  return 0;
}

/** Both programs look here without being told. */
function usualFolder({ env }: Terminal): string {
  return process.platform === "win32"
    ? join(env["APPDATA"] ?? "", "terraform.d", "plugins")
    : join(env["HOME"] ?? "", ".terraform.d", "plugins");
}

/**
 * What lies in the mirror is the same on every machine: `init` notes a checksum of it in a file that teams share. Where the provider
 * really is, beside the libraries that npm has put there, is noted in the home folder of whoever installs it.
 */
function writeLauncher(folder: string): void {
  if (process.platform === "win32") {
    writeFileSync(join(folder, `${PROGRAM}_v${version}.cmd`), `@"%APPDATA%\\orgplane\\${NOTE}.cmd" %*\r\n`);
    return;
  }
  const launcher = join(folder, `${PROGRAM}_v${version}`);
  writeFileSync(
    launcher,
    `#!/bin/sh
at="\${ORGPLANE_HOME:-$HOME/.orgplane}/${NOTE}"
[ -x "$at" ] && exec "$at" "$@"
echo "the orgplane provider ${version} is not installed for this user: run orgplane terraform install" >&2
exit 1
`,
  );
  chmodSync(launcher, 0o755);
}

function writeNote({ env }: Terminal, program: string): void {
  const home = process.platform === "win32" ? join(env["APPDATA"] ?? "", "orgplane") : noteFolder(env);
  mkdirSync(home, { recursive: true });
  if (process.platform === "win32") {
    writeFileSync(join(home, `${NOTE}.cmd`), `@"${process.execPath}" "${program}" %*\r\n`);
    return;
  }
  const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
  writeFileSync(join(home, NOTE), `#!/bin/sh\nexec ${quoted(process.execPath)} ${quoted(program)} "$@"\n`);
  chmodSync(join(home, NOTE), 0o755);
}

function noteFolder(env: Terminal["env"]): string {
  return env["ORGPLANE_HOME"] ?? join(env["HOME"] ?? "", ".orgplane");
}

function said(folder: string, isUsual: boolean, program: string): string {
  const usual = "Both programs look there by themselves.";
  const told = `Tell them to look there, in ~/.tofurc or ~/.terraformrc:

provider_installation {
  filesystem_mirror {
    path    = ${JSON.stringify(folder)}
    include = [${REGISTRIES.map((registry) => JSON.stringify(`${registry}/${PROVIDER_SOURCE}`)).join(", ")}]
  }
  direct {
    exclude = [${REGISTRIES.map((registry) => JSON.stringify(`${registry}/${PROVIDER_SOURCE}`)).join(", ")}]
  }
}`;
  return `The provider ${version} is in ${folder}. ${isUsual ? usual : told}

Write this, and run \`tofu init\` or \`terraform init\`:

terraform {
  required_providers {
    ${PROVIDER} = {
      source  = "${PROVIDER_SOURCE}"
      version = "${version}"
    }
  }
}

While you work on the provider itself, skip \`init\` with this in ~/.tofurc or ~/.terraformrc:

provider_installation {
  dev_overrides {
${REGISTRIES.map((registry) => `    "${registry}/${PROVIDER_SOURCE}" = ${JSON.stringify(dirname(program))}\n`).join("")}  }
  direct {}
}
`;
}

/** Import blocks for everything that the ledger knows: OpenTofu and Terraform take over what orgplane has made. */
export async function imports(terminal: Terminal, { ledger }: ImportsOptions): Promise<number> {
  const owners = readLedger(resolve(terminal.cwd, ledger));
  if (!owners.ok) {
    await terminal.report(owners.problems);
    return 1;
  }
  await terminal.report(owners.warnings);
  for (const [address, { id }] of owners.value) {
    terminal.out(`import {\n  to = ${PROVIDER}_${address}\n  id = ${JSON.stringify(id)}\n}\n\n`);
  }
  return 0;
}
