import { simulatedBackend } from "../../provider/backend/simulated";
import { readYaml } from "../../provider/desired/yaml";
import { resourceTypes } from "../../provider/parts";
import { applied, planned } from "../examples/acme";
import { temporaryFolder } from "../support/folders";
import { opened } from "../support/simulation";
import { exampleSimulator, far } from "./company";

const place = temporaryFolder();

/** One department with what is said of it. */
function department(fields: string) {
  return opened(readYaml(`organization: {}\ndepartments:\n  a: {name: A, ${fields}}\n`, "organization.yaml", resourceTypes));
}

it("a department keeps its description when its tags change, and its tags when its description does", async () => {
  const near = simulatedBackend(await exampleSimulator());
  const company = await far(await exampleSimulator());
  const seen = async () => {
    const listed = await company.client.read({
      version: "2021-03-31",
      action: "DescribeOrganizationNodes",
      parameters: { Offset: 0, Limit: 50 },
    });
    const items = listed.kind === "answered" ? listed.response["Items"] : [];
    const found = Array.isArray(items) ? items.find(({ Name }) => Name === "A") : undefined;
    return [found?.Remark, found?.Tags?.map(({ TagKey, TagValue }: Record<string, string>) => `${TagKey}=${TagValue}`)];
  };
  const lives: readonly (readonly [string, readonly unknown[]])[] = [
    ["description: first, tags: {owner: ann, area: x}", ["first", ["area=x", "owner=ann"]]],
    ["description: first, tags: {owner: ben, level: y}", ["first", ["level=y", "owner=ben"]]],
    ["description: second, tags: {owner: ben, level: y}", ["second", ["level=y", "owner=ben"]]],
    ["description: third, tags: {zone: z, kind: k}", ["third", ["kind=k", "zone=z"]]],
    ["description: third", ["third", []]],
  ];
  for (const [fields, expected] of lives) {
    const desired = department(fields);
    const here = await planned(near, `${place()}/near.json`, desired);
    const there = await planned(company.backend, `${place()}/far.json`, desired);
    expect(JSON.stringify(there.plan)).toBe(JSON.stringify(here.plan));
    expect(await applied(near, `${place()}/near.json`, desired, 1)).toMatchObject({ kind: "applied" });
    expect(await applied(company.backend, `${place()}/far.json`, desired, 1)).toMatchObject({ kind: "applied" });
    expect(await seen()).toEqual(expected);
  }
  await near.close();
  await company.close();
});
