import { readYaml } from "../../provider/desired/yaml";
import { rowOf } from "../../provider/kernel";
import { openOrganization } from "../../provider/opening";
import { resourceTypes } from "../../provider/parts";
import { organizations, SELF } from "../../provider/resources/organization/rows";
import { applied, planned } from "../examples/acme";
import { temporaryFolder } from "../support/folders";
import { opened } from "../support/simulation";
import { exampleSimulator, type Far, far } from "./company";

const place = temporaryFolder();
const OTHER = "200000000030";
let company: Far;
beforeEach(async () => {
  company = await far(await exampleSimulator());
});
afterEach(() => company.close());

it("an organization is planned for the account whose credentials are used, and made by it", async () => {
  await company.sim("CreateCredential", { Uin: OTHER, User: "root", SecretId: "AKIDOTHER", SecretKey: "other" });
  const given = { secretId: "AKIDOTHER", secretKey: "other" };
  const backend = opened(await openOrganization({ backend: company.url, cwd: "/", environment: {}, ...given }));
  try {
    const desired = opened(readYaml("organization: {}\n", "organization.yaml", resourceTypes));
    const ledger = `${place()}/ledger.json`;
    const { plan } = await planned(backend, ledger, desired);
    expect(plan.steps[0]?.says).toBe("create the organization, managed by account `Acme Legacy Shop`");
    expect(await applied(backend, ledger, desired)).toMatchObject({ kind: "applied" });
    expect(rowOf(company.simulator.look().organization, organizations, SELF)?.managementAccount).toBe(OTHER);
    expect((await planned(backend, ledger, desired)).plan.changes).toEqual([]);
  } finally {
    await backend.close();
  }
});
