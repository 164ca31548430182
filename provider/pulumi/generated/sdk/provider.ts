// Generated from the resource types by `npm run generate`; do not edit.

import * as pulumi from "@pulumi/pulumi";
import { optionsWith, providerInputs } from "../../sdk/declared";

/** Settings of the provider. */
export interface ProviderArgs {
  /** Where the organization lives: `sim:FILE`, a simulated organization in a file (the default is `sim:.orgplane/organization.db`), or an `http(s)://` endpoint. `ORGPLANE_BACKEND` says it, too. */
  readonly backend?: pulumi.Input<string>;
  /** What is brought about before the first thing is made, separated by commas: `itself` for the organization, `service_control` and `tag_policy` for its switches. For programs in which the organization refers to policies or departments: they need it, so no order by references is right. */
  readonly prepare?: pulumi.Input<string>;
  /** The id of the API key. `TENCENTCLOUD_SECRET_ID` says it, too, and keeps it out of the state. */
  readonly secretId?: pulumi.Input<string>;
  /** The API key itself. `TENCENTCLOUD_SECRET_KEY` says it, too, and keeps it out of the state. */
  readonly secretKey?: pulumi.Input<string>;
  /** How long an operation that the rules refuse goes on waiting for others under way while none of them gets anywhere, for example `90s` or `10m`. 15 seconds unless it says otherwise; `customTimeouts` of a resource say how long all of it may take. */
  readonly wait?: pulumi.Input<string>;
  /** A file that says what a new simulated organization begins with. Only for a backend `sim:FILE`. */
  readonly world?: pulumi.Input<string>;
}

/** Where the organization lives, and who asks. Programs with one organization need none: `pulumi config set orgplane:…` says the same. */
export class Provider extends pulumi.ProviderResource {
  constructor(name: string, args: ProviderArgs = {}, opts?: pulumi.ResourceOptions) {
    super("orgplane", name, providerInputs(args, ["secretId", "secretKey"]), optionsWith("0.1.0", [], opts));
  }

  static override isInstance(value: unknown): value is Provider {
    return pulumi.ProviderResource.isInstance(value) && "__pulumiType" in value && value.__pulumiType === "pulumi:providers:orgplane";
  }
}
