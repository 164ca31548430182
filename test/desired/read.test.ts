import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readDesired } from "../../provider/desired/read";
import { sampleTypes } from "./sample-types";
import { declared, problem, problemsOf } from "./support";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "orgplane-read-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(path: string, content: string | Buffer | object): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof content === "string" || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  return file;
}

const stack = (name: string) => ({
  resource: { orgplane_plot: { [name]: { name, "//": { metadata: { path: `s/${name}` } } } } },
});
const manifest = (stacks: object) => ({ version: "0.21.0", stacks });

function read(path = folder) {
  return readDesired(path, sampleTypes);
}

describe("what stands at a path is found out by looking", () => {
  it("a YAML file", async () => {
    expect(declared(await read(put("town.yml", "plots: {a: {name: A}}")))).toMatchObject([{ address: "plot.a" }]);
  });

  it("a Terraform JSON file, and the folder of its stack", async () => {
    const file = put("cdk.tf.json", stack("a"));
    expect(declared(await read(file))).toMatchObject([{ address: "plot.a" }]);
    expect(declared(await read())).toEqual(declared(await read(file)));
  });

  it("a folder of a synthesis: all stacks that its manifest lists, and no others", async () => {
    put("stacks/one/cdk.tf.json", stack("a"));
    put("stacks/two/cdk.tf.json", stack("b"));
    put("stacks/old/cdk.tf.json", stack("c"));
    const listed = (name: string) => ({ synthesizedStackPath: `stacks/${name}/cdk.tf.json`, annotations: [] });
    put("manifest.json", manifest({ one: listed("one"), two: listed("two") }));
    expect(declared(await read())).toMatchObject([{ address: "plot.a" }, { address: "plot.b" }]);
  });

  it("a folder with a program: it is run, and then its synthesis is read", async () => {
    put(
      "app.js",
      `
      const { mkdirSync, writeFileSync } = require("node:fs");
      const out = process.env.CDKTF_OUTDIR;
      mkdirSync(out + "/stacks/s", { recursive: true });
      writeFileSync(out + "/stacks/s/cdk.tf.json", ${JSON.stringify(JSON.stringify(stack("a")))});
      writeFileSync(out + "/manifest.json", JSON.stringify({ stacks: { s: { synthesizedStackPath: "stacks/s/cdk.tf.json" } } }));
    `,
    );
    put("cdktf.json", { app: "node app.js", output: "made" });
    expect(declared(await read())).toMatchObject([{ address: "plot.a" }]);
  });

  it("what the program says about its constructs comes with the rest, and nothing twice", async () => {
    const path = "stacks/s/cdk.tf.json";
    put(path, { resource: { orgplane_plot: { a: { name: "abcdefghijk", "//": { metadata: { path: "s/a" } } } } } });
    const annotations = [
      { constructPath: "s/a", level: "@cdktf/error", message: "[NAME-LENGTH] too long (shorten it)" },
      { constructPath: "s/b", level: "@cdktf/error", message: "[duplicate-key] taken (choose another)" },
      { constructPath: "s/c", level: "@cdktf/warn", message: "mind this" },
      { constructPath: "s/d", level: "@cdktf/error", message: "anything else" },
    ];
    put("manifest.json", manifest({ s: { synthesizedStackPath: path, annotations } }));
    const result = await read();
    expect(problemsOf(result)).toEqual(["s/a NAME-LENGTH", "s/b duplicate-key", "s/d construct"]);
    expect(problem(result, "duplicate-key")).toMatchObject({ summary: "taken", hint: "choose another" });
  });
});

describe("what cannot be read is said, with the file", () => {
  it("nothing there", async () => {
    expect(problemsOf(await read(join(folder, "none.yaml")))).toEqual(["1:1 no-file"]);
  });

  it("a folder and a file that declare nothing", async () => {
    expect(problemsOf(await read())).toEqual(["1:1 no-declarations"]);
    expect(problemsOf(await read(put("notes.txt", "")))).toEqual(["1:1 no-declarations"]);
  });

  it("bytes that are no text", async () => {
    expect(problemsOf(await read(put("town.yaml", Buffer.from([0xff, 0xfe, 0xfa]))))).toEqual(["1:1 not-utf-8"]);
  });

  it("twenty megabytes, without reading them", async () => {
    expect(problemsOf(await read(put("town.yaml", Buffer.alloc(20_000_000, "a"))))).toEqual(["1:1 too-large"]);
  });

  it("a manifest that lists no stacks, and one whose stacks are gone", async () => {
    const file = put("manifest.json", "[]");
    expect(problemsOf(await read())).toEqual(["1:1 no-manifest"]);
    writeFileSync(file, JSON.stringify(manifest({ s: { synthesizedStackPath: "stacks/s/cdk.tf.json" } })));
    expect(problemsOf(await read())).toEqual(["1:1 no-file"]);
  });

  it("a cdktf.json without a program, and a program that fails", async () => {
    put("cdktf.json", {});
    expect(problemsOf(await read())).toEqual(["1:1 no-app"]);
    put("cdktf.json", { app: "node -e \"console.error('it broke'); process.exit(3)\"" });
    const result = await read();
    expect(problem(result, "app-failed")).toMatchObject({ detail: "it broke" });
  });
});
