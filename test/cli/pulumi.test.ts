import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { temporaryFolder } from "../support/folders";
import { run } from "./run";

const place = temporaryFolder();

/** A program as the build leaves it, with the provider beside it. */
function built(): string {
  mkdirSync(join(place(), "dist/pulumi"), { recursive: true });
  const provider = join(place(), "dist/pulumi/pulumi-resource-orgplane");
  writeFileSync(provider, 'console.log("started with", process.argv.slice(2).join())\n');
  chmodSync(provider, 0o755);
  return join(place(), "dist/bin.mjs");
}

describe("orgplane pulumi install", () => {
  it("says where the provider is, in the words of Pulumi.yaml", async () => {
    const { code, stdout } = await run(["pulumi", "install"], { program: built(), env: { PATH: "/usr/bin" } });
    expect(code).toBe(0);
    const snippet = /^plugins:[\s\S]*?\n\n/m.exec(stdout)?.[0] ?? "";
    expect(parse(snippet)).toEqual({ plugins: { providers: [{ name: "orgplane", path: join(place(), "dist/pulumi") }] } });
  });

  it("puts it into a folder of one's own, from where it starts", async () => {
    const { code, stdout } = await run(["pulumi", "install", "--dir", "plugins"], { program: built(), cwd: place() });
    expect(code).toBe(0);
    expect(stdout).toContain(join(place(), "plugins"));
    const started = execFileSync(join(place(), "plugins/pulumi-resource-orgplane"), ["127.0.0.1:1"], { encoding: "utf8" });
    expect(started).toBe("started with 127.0.0.1:1\n");
  });

  it("asks for nothing where the folder is on PATH", async () => {
    const env = { PATH: `/usr/bin:${join(place(), "plugins")}` };
    const { stdout } = await run(["pulumi", "install", "--dir", "plugins"], { program: built(), cwd: place(), env });
    expect(stdout).toContain("on PATH");
    expect(stdout).not.toContain("plugins:");
  });

  it("says what is missing where nothing is built", async () => {
    const { code, stderr } = await run(["pulumi", "install"], { program: join(place(), "bin.mjs") });
    expect(code).toBe(1);
    expect(stderr).toContain("npm run build");
  });
});
