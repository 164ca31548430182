import { Project } from "./engine";

describe("a department", () => {
  let project: Project;
  beforeAll(async () => {
    project = await new Project().init();
  });
  afterAll(() => project.close());

  it("is created", async () => {
    project.write(`const org = new o.Organization("organization");
      new o.Department("security", { name: "Security", description: "d" }, { dependsOn: org });`);
    expect((await project.preview()).map(({ op, resource }) => [op, resource])).toEqual([
      ["create", "Organization.organization"],
      ["create", "Department.security"],
    ]);
    await project.up();
    expect((await project.stored()).get("Department.security")?.outputs).toMatchObject({ name: "Security" });
    expect(await project.preview()).toEqual([]);
  });
});
