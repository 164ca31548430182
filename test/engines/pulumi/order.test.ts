import { join } from "node:path";
import { Project } from "./engine";

let project: Project;
beforeAll(async () => {
  project = await new Project().init();
});
afterAll(() => project.close());

it("what is declared after the organization waits for it at the engine, however few places there are and however much there is", async () => {
  project.write(`
new o.Organization("organization", { serviceControl: true });
for (let n = 0; n < 20; n++) new o.Department("d" + n, { name: "D" + n });
for (let n = 0; n < 20; n++) new o.Member("m" + n, { name: "m" + n });`);
  await project.up("--parallel", "2");
  expect((await project.stored()).size).toBe(41);
  expect(await project.preview()).toEqual([]);
});

it("each waits for the organization that its own provider makes", async () => {
  project.write(`
new o.Organization("organization", { serviceControl: true });
new o.Department("here", { name: "Here" });
const other = new o.Provider("other", { backend: ${JSON.stringify(`sim:${join(project.folder, "other.db")}`)} });
const second = new o.Organization("second", {}, { provider: other });
const there = new o.Department("there", { name: "There" }, { provider: other });
new o.Member("below", { name: "below" }, { parent: there });`);
  const { stdout } = await project.succeeds("preview", "--json");
  const { steps } = JSON.parse(stdout) as {
    readonly steps: readonly { readonly urn: string; readonly newState?: { readonly dependencies?: readonly string[] } }[];
  };
  const waitsFor = (name: string) =>
    steps.find(({ urn }) => urn.endsWith(`::${name}`))?.newState?.dependencies?.map((urn) => urn.split("::").at(-1));
  expect(["here", "there", "below"].map(waitsFor)).toEqual([["organization"], ["second"], ["second"]]);
});
