import { readFileSync } from "node:fs";
import { join } from "node:path";
import { RootConstruct } from "constructs";
import { Testing } from "../../constructs";
import { AcmeGroup } from "../../examples/acme-group/organization";
import { resourceTypes } from "../../provider/parts";
import { declared, sets, yaml } from "../desired/support";

it("the Acme Group is the same organization in YAML and in TypeScript", () => {
  const text = readFileSync(join(__dirname, "../../examples/acme-group/organization.yaml"), "utf8");
  const built = declared(Testing.desired(new AcmeGroup(new RootConstruct(), "acme-group")));
  expect(sets(built)).toEqual(sets(declared(yaml(text, resourceTypes))));
});
