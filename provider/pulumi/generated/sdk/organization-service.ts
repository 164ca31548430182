// Generated from the resource types by `npm run generate`; do not edit.

import * as pulumi from "@pulumi/pulumi";
import { inputsOf, isOfType, optionsWith, type Shape } from "../../sdk/declared";
import { afterOrganization } from "../../sdk/order";
import type { AdoptArgs } from "./adopt";

/** Properties of OrganizationService. */
export interface OrganizationServiceArgs {
  /** The service. One of: `csip`, `cloudaudit`, `control_center`, `billing`, `config`, `tag`. Changing it replaces the object. */
  readonly service: pulumi.Input<"csip" | "cloudaudit" | "control_center" | "billing" | "config" | "tag">;
  /** May it read the organization and work across its members? Default: `true`. */
  readonly enabled?: pulumi.Input<boolean>;
  /** The existing object that this resource takes over instead of making one. */
  readonly adopt?: pulumi.Input<AdoptArgs>;
}

/** What is known of an organization service that is looked up. */
export type OrganizationServiceState = Partial<OrganizationServiceArgs>;

const shape: Shape = {
  required: ["service"],
  secret: [],
  documents: [],
  references: [],
  outputs: ["service", "enabled", "adopt"],
};

/** Whether a connected service manages several accounts at once. Only Billing can be switched from the organization. */
export class OrganizationService extends pulumi.CustomResource {
  static readonly __pulumiType = "orgplane:index:OrganizationService";

  /** The service. One of: `csip`, `cloudaudit`, `control_center`, `billing`, `config`, `tag`. */
  declare readonly service: pulumi.Output<"csip" | "cloudaudit" | "control_center" | "billing" | "config" | "tag">;
  /** May it read the organization and work across its members? */
  declare readonly enabled: pulumi.Output<boolean>;

  constructor(name: string, args: OrganizationServiceArgs, opts?: pulumi.CustomResourceOptions) {
    super(OrganizationService.__pulumiType, name, inputsOf("OrganizationService", args, shape, opts), optionsWith("0.1.0", shape.secret, afterOrganization(OrganizationService.__pulumiType, opts)));
  }

  /** An organization service that exists, by its id, or by what `pulumi import` takes. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, state: OrganizationServiceState = {}, opts?: pulumi.CustomResourceOptions): OrganizationService {
    // What exists needs nothing to be given.
    return new OrganizationService(name, state as OrganizationServiceArgs, { ...opts, id });
  }

  static override isInstance(value: unknown): value is OrganizationService {
    return isOfType(OrganizationService.__pulumiType, value);
  }
}
