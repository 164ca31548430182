import { version } from "../../package.json";
import { resourceTypes } from "../parts";
import { type PulumiPackage, pulumiSchema } from "./pulumi-schema";

/** The package schema of this version. */
export function pulumiPackage(): PulumiPackage {
  return pulumiSchema(resourceTypes, { version, settings: {}, functions: {}, types: {} });
}
