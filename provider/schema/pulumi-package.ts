import { version } from "../../package.json";
import { lookups } from "../lookups";
import { resourceTypes } from "../parts";
import { functionTypes, pulumiFunctions } from "./pulumi-functions";
import { type PulumiPackage, pulumiSchema } from "./pulumi-schema";
import { pulumiSettings } from "./pulumi-settings";

/** The package schema of this version. */
export function pulumiPackage(): PulumiPackage {
  return pulumiSchema(resourceTypes, {
    version,
    settings: pulumiSettings,
    functions: pulumiFunctions(lookups),
    types: functionTypes(lookups),
  });
}
