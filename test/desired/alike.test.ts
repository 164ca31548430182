import fc from "fast-check";
import { stringify } from "yaml";
import { readTerraform } from "../../provider/desired/terraform";
import { sampleTypes } from "./sample-types";
import { declared, yaml } from "./support";
import { asTerraform, flatYaml, nestedYaml, town } from "./towns";

describe("the same organization, written as YAML and as Terraform JSON, is the same to orgplane", () => {
  it("whatever is written in it, nested or not", () => {
    fc.assert(
      fc.property(town, fc.boolean(), fc.boolean(), (meant, nested, blocks) => {
        const document = nested ? nestedYaml(meant) : flatYaml(meant);
        const text = blocks ? stringify(document, { aliasDuplicateObjects: false }) : JSON.stringify(document);
        const terraform = JSON.stringify({ resource: asTerraform(meant) });
        expect(declared(readTerraform([{ text: terraform, file: "cdk.tf.json" }], sampleTypes))).toEqual(declared(yaml(text)));
      }),
      { numRuns: 300 },
    );
  });
});
