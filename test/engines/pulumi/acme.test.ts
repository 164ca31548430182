import { join } from "node:path";
import { run } from "../../cli/run";
import { folder, written } from "../../examples/acme";
import { Project } from "./engine";

let project: Project;
beforeAll(async () => {
  project = await new Project({}, "examples/acme-group/pulumi").init();
});
afterAll(() => project.close());

it("the Acme Group as a Pulumi program ends as the one in YAML: nothing is left to do, one way and the other", async () => {
  await project.up();
  expect(await project.preview()).toEqual([]);
  await project.succeeds("refresh", "--yes", "--skip-preview", "--expect-no-changes");
  const { declarations } = await written(folder);
  expect((await project.stored()).size).toBe(declarations.size);

  const place = ["--backend", `sim:${project.database}`, "--ledger", join(project.folder, "ledger.json")];
  const yaml = join(folder, "organization.yaml");
  // Without a ledger, everything is found by its name, and nothing has to be done.
  expect((await run(["plan", yaml, ...place])).stdout).toContain(`No steps: ${declarations.size} to adopt.`);
  expect(await run(["apply", yaml, "--auto-approve", ...place])).toMatchObject({ code: 0 });
  const again = await run(["plan", yaml, "--detailed-exitcode", ...place]);
  expect([again.code, again.stdout]).toEqual([0, expect.stringContaining("No changes: the organization is as declared.")]);
  expect(await project.preview()).toEqual([]);

  // Its accounts stay, as their deletion policies say, and so do the departments that hold them.
  const destroyed = await project.succeeds("destroy", "--yes", "--skip-preview");
  expect(destroyed.stdout).toContain("it stays in the organization: member `streaming-prod` stays");
  expect((await project.stored()).size).toBe(0);
});
