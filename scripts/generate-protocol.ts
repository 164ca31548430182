import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Files } from "./generate-bindings";

const PROTOCOL = "provider/terraform/protocol";
const GENERATED = "provider/terraform/generated";

/** The messages of the plugin protocol, from our own .proto files. Nothing is looked up on the network. */
export function protocolMessages(root: string): Files {
  const folder = mkdtempSync(join(tmpdir(), "orgplane-protocol-"));
  const programs = join(root, "node_modules/.bin");
  const plugins = [{ local: join(programs, "protoc-gen-es"), out: folder, opt: "target=ts" }];
  try {
    const template = JSON.stringify({ version: "v2", plugins });
    execFileSync(join(programs, "buf"), ["generate", "--template", template], { cwd: join(root, PROTOCOL), stdio: "pipe" });
    return new Map(readdirSync(folder).map((name) => [`${GENERATED}/${name}`, readFileSync(join(folder, name), "utf8")]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
