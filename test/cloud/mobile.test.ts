import { simulatedBackend } from "../../provider/backend/simulated";
import { readYaml } from "../../provider/desired/yaml";
import { resourceTypes } from "../../provider/parts";
import { applied, planned } from "../examples/acme";
import { temporaryFolder } from "../support/folders";
import { opened } from "../support/simulation";
import { exampleSimulator, far } from "./company";

const place = temporaryFolder();

/** Each change of a binding that waits counts, and three are all: a number that is only written differently must be none. */
it("a mobile number is set once, however it is written", async () => {
  const near = simulatedBackend(await exampleSimulator());
  const company = await far(await exampleSimulator());
  const written = ["13800138000", "+8613800138000", "+86-13800138000", "+86 13800138000"];
  const desired = written.map((mobile) => {
    const text = `organization: {}\nmembers: {m: {name: m, security_information: {email: m@example.com, mobile: "${mobile}"}}}\n`;
    return opened(readYaml(text, "organization.yaml", resourceTypes));
  });
  for (const [name, backend] of [
    ["near", near],
    ["far", company.backend],
  ] as const) {
    const ledger = `${place()}/${name}.json`;
    for (const [index, each] of desired.entries()) {
      const { plan } = await planned(backend, ledger, each);
      expect(plan.steps.length).toBe(index === 0 ? 3 : 0);
      expect(await applied(backend, ledger, each)).toMatchObject({ kind: "applied" });
    }
  }
  const bound = await company.client.read({
    version: "2021-03-31",
    action: "DescribeOrganizationMemberEmailBind",
    parameters: { MemberUin: 300000000001 },
  });
  expect(bound).toMatchObject({ response: { CountryCode: "86", Phone: "13800138000" } });
  await near.close();
  await company.close();
});
