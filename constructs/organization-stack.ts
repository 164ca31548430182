import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { OrgplaneProvider } from "./generated/bindings/provider";

/** The declarations of one organization: a Terraform stack with the provider that understands them. */
export class OrganizationStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new OrgplaneProvider(this, "orgplane");
  }
}
