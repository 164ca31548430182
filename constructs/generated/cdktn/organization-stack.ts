// Generated from constructs/organization-stack.ts by `npm run generate`: the same, for cdktn.
import { TerraformStack } from "cdktn";
import type { Construct } from "constructs";
import { OrgplaneProvider } from "./bindings/provider";

/** The declarations of one organization: a Terraform stack with the provider that understands them. */
export class OrganizationStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new OrgplaneProvider(this, "orgplane");
  }
}
