import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { lastOnes } from "../../provider/terraform/host-state";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "orgplane-state-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const instance = (id: string, isLast: boolean) => ({ attributes: { id }, ...(isLast && { create_before_destroy: true }) });
const stateOf = (...instances: readonly unknown[]) => ({
  version: 4,
  resources: [{ type: "orgplane_department", name: "d", instances }],
});

function write(path: string, content: unknown): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), typeof content === "string" ? content : JSON.stringify(content));
}

const isLast = (id: string, env: NodeJS.ProcessEnv = {}): boolean => lastOnes(folder, env)("department", id)();

it("what the state says of an object is what it says of its order", () => {
  write("terraform.tfstate", stateOf(instance("1", true), instance("2", false)));
  expect(["1", "2", "3"].map((id) => isLast(id))).toEqual([true, false, false]);
});

it("an id that two organizations have says nothing, unless both say the same", () => {
  write("terraform.tfstate", stateOf(instance("1", true), instance("1", false), instance("2", true), instance("2", true)));
  expect(["1", "2"].map((id) => isLast(id))).toEqual([false, true]);
});

it("a workspace has a state of its own", () => {
  write("terraform.tfstate", stateOf(instance("1", true)));
  write("terraform.tfstate.d/two/terraform.tfstate", stateOf(instance("2", true)));
  expect(["1", "2"].map((id) => isLast(id, { TF_WORKSPACE: "two" }))).toEqual([false, true]);
  write(".terraform/environment", "two");
  expect(["1", "2"].map((id) => isLast(id))).toEqual([false, true]);
});

it("a local backend says where the state is", () => {
  write("terraform.tfstate", stateOf(instance("1", true)));
  write("data/terraform.tfstate", { backend: { type: "local", config: { path: "elsewhere.tfstate", workspace_dir: null } } });
  write("elsewhere.tfstate", stateOf(instance("2", true)));
  expect(["1", "2"].map((id) => isLast(id, { TF_DATA_DIR: "data" }))).toEqual([false, true]);
});

it("nothing is said of a state that is elsewhere, encrypted, broken or not there, even where an old one was left behind", () => {
  expect(isLast("1")).toBe(false);
  for (const content of [
    "{",
    "",
    "[]",
    { encrypted_data: "x" },
    { resources: "none" },
    { resources: [null, { instances: [1] }] },
  ]) {
    write("terraform.tfstate", content);
    expect(isLast("1")).toBe(false);
  }
  write("terraform.tfstate", stateOf(instance("1", true)));
  write(".terraform/terraform.tfstate", { backend: { type: "s3", config: {} } });
  expect(isLast("1")).toBe(false);
});
