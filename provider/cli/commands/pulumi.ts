import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { version } from "../../../package.json";
import { PACKAGE } from "../../schema/pulumi-names";
import type { Terminal } from "../terminal";

export interface InstallOptions {
  readonly dir?: string;
}

const PROGRAM = `pulumi-resource-${PACKAGE}`;

/** Puts the provider where the engine of Pulumi looks for it, and says what to write. */
export async function install(terminal: Terminal, { dir }: InstallOptions): Promise<number> {
  const program = join(dirname(terminal.program ?? ""), "pulumi", PROGRAM);
  if (terminal.program === undefined || !existsSync(program)) {
    terminal.err(`There is no ${PROGRAM} beside this program. Run \`npm run build\`, and then the command that it has built.\n`);
    return 1;
  }
  if (dir !== undefined) writeLauncher(resolve(terminal.cwd, dir), program);
  const folder = dir === undefined ? dirname(program) : resolve(terminal.cwd, dir);
  terminal.out(said(folder, isOnPath(terminal, folder)));
  return 0;
}

/** Starts the provider where npm has put it, beside the libraries that it needs. */
function writeLauncher(folder: string, program: string): void {
  mkdirSync(folder, { recursive: true });
  if (process.platform === "win32") {
    writeFileSync(join(folder, `${PROGRAM}.cmd`), `@"${process.execPath}" "${program}" %*\r\n`);
    return;
  }
  const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
  writeFileSync(join(folder, PROGRAM), `#!/bin/sh\nexec ${quoted(process.execPath)} ${quoted(program)} "$@"\n`);
  chmodSync(join(folder, PROGRAM), 0o755);
}

function isOnPath({ env }: Terminal, folder: string): boolean {
  return (env["PATH"] ?? "").split(delimiter).includes(folder);
}

function said(folder: string, onPath: boolean): string {
  const found = onPath
    ? "The engine finds it there by itself: the folder is on PATH."
    : "Write this in Pulumi.yaml, or put the folder on PATH:";
  const snippet = onPath
    ? ""
    : `
plugins:
  providers:
    - name: ${PACKAGE}
      path: ${JSON.stringify(folder)}
`;
  return `The provider ${version} is in ${folder}. ${found}
${snippet}
Then say whose organization it is, in the program's folder:

pulumi config set ${PACKAGE}:backend sim:organization.db

and write the program:

import { Department, Organization } from "orgplane/pulumi";

const organization = new Organization("organization");
new Department("security", { name: "Security" }, { dependsOn: organization });
`;
}
