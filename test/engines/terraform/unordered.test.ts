import { succeeded, Workspace } from "./host";

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
});
afterEach(() => workspace.close());

const company = (order: string): string => `resource "orgplane_organization" "o" {}
resource "orgplane_department" "d" {
  count = 40
  name  = "D\${count.index}"
  ${order}
}
`;
const warning = /\d+ objects need the organization and are not made after it/;

it("what needs the organization and is in no order is warned about, and made in one apply where it is prepared", async () => {
  workspace.write(company(""));
  expect((await workspace.run("plan", "-no-color", "-input=false")).stdout).toMatch(warning);
  workspace.write(company(""), 'backend = "sim:org.db"\nprepare = ["itself"]');
  expect((await workspace.applied()).stdout).not.toMatch(warning);
  expect(await workspace.planned()).toEqual([]);
});

it("what depends on it is neither warned about nor starves it", async () => {
  workspace.write(company("depends_on = [orgplane_organization.o]"));
  expect(succeeded(await workspace.run("plan", "-no-color", "-input=false")).stdout).not.toMatch(warning);
  await workspace.applied("-parallelism=2");
  expect(await workspace.planned()).toEqual([]);
});

it("in no order and not prepared, a second apply finishes what the first could not begin", async () => {
  workspace.write(company(""));
  const first = await workspace.apply();
  if (first.code !== 0) {
    expect(`${first.stdout}${first.stderr}`).toContain("create the organization first");
    await workspace.applied();
  }
  expect(await workspace.planned()).toEqual([]);
});
