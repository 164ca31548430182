import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { OrgplaneProvider, type OrgplaneProviderConfig } from "./generated/bindings/provider";

/** How Terraform finds the organization; `orgplane plan` is told by `--backend`. Without it, by the environment (`ORGPLANE_BACKEND`). */
export type OrganizationStackProps = Pick<OrgplaneProviderConfig, "backend" | "world" | "wait">;

/** The declarations of one organization: a Terraform stack with the provider that understands them. */
export class OrganizationStack extends TerraformStack {
  constructor(scope: Construct, id: string, props: OrganizationStackProps = {}) {
    super(scope, id);
    new OrgplaneProvider(this, "orgplane", props);
  }
}
