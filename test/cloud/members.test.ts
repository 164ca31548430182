import { simulatedBackend } from "../../provider/backend/simulated";
import { readYaml } from "../../provider/desired/yaml";
import { resourceTypes } from "../../provider/parts";
import { applied, planned } from "../examples/acme";
import { temporaryFolder } from "../support/folders";
import { opened } from "../support/simulation";
import { exampleSimulator, far } from "./company";

const place = temporaryFolder();

it("each change of a member is one change over HTTP as well: the plans stay the same, byte by byte", async () => {
  const near = simulatedBackend(await exampleSimulator());
  const company = await far(await exampleSimulator());
  const lives = [
    "name: m",
    "name: m, finance_permissions: [view_bills, view_balance, consolidate_bills]",
    "name: m, payment_mode: pay_on_behalf, finance_permissions: [view_bills, view_balance, consolidate_bills]",
    "name: n, description: new, payment_mode: pay_on_behalf",
    "name: n, description: newer",
    "name: n",
  ];
  for (const fields of lives) {
    const desired = opened(readYaml(`organization: {}\nmembers: {m: {${fields}}}\n`, "organization.yaml", resourceTypes));
    const [here, there] = [`${place()}/near.json`, `${place()}/far.json`];
    const plan = await planned(near, here, desired);
    expect(plan.plan.steps).not.toEqual([]);
    expect(JSON.stringify((await planned(company.backend, there, desired)).plan)).toBe(JSON.stringify(plan.plan));
    expect(await applied(near, here, desired, 1)).toMatchObject({ kind: "applied" });
    expect(await applied(company.backend, there, desired, 1)).toMatchObject({ kind: "applied" });
  }
  await near.close();
  await company.close();
});
