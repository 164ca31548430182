// Generated from the resource types by `npm run generate`; do not edit.

import * as pulumi from "@pulumi/pulumi";
import type { PolicyDocument } from "../../sdk/documents";
import { inputsOf, isOfType, optionsWith, type Shape, type Written } from "../../sdk/declared";
import { afterOrganization } from "../../sdk/order";
import type { AdoptArgs } from "./adopt";

/** Properties of ServiceControlPolicy. */
export interface ServiceControlPolicyArgs {
  /** Its name, unique among the service control policies of the organization. */
  readonly name: pulumi.Input<string>;
  /** What it is for. Default: `""`. */
  readonly description?: pulumi.Input<string>;
  /** The policy document, in the syntax of access management, version 2.0. Compared by what it says, not by how it is written. */
  readonly content: Written<PolicyDocument>;
  /** The existing object that this resource takes over instead of making one. */
  readonly adopt?: pulumi.Input<AdoptArgs>;
}

/** What is known of a service control policy that is looked up. */
export type ServiceControlPolicyState = Partial<ServiceControlPolicyArgs>;

const shape: Shape = {
  required: ["name", "content"],
  secret: [],
  documents: ["content"],
  references: [],
  outputs: ["name", "description", "content", "adopt"],
};

/** A guard-rail: what members may do at most, whatever their own permissions say. It has no effect until something binds it. */
export class ServiceControlPolicy extends pulumi.CustomResource {
  static readonly __pulumiType = "orgplane:index:ServiceControlPolicy";

  /** Its name, unique among the service control policies of the organization. */
  declare readonly name: pulumi.Output<string>;
  /** What it is for. */
  declare readonly description: pulumi.Output<string>;
  /** The policy document, in the syntax of access management, version 2.0. Compared by what it says, not by how it is written. */
  declare readonly content: pulumi.Output<string>;

  constructor(name: string, args: ServiceControlPolicyArgs, opts?: pulumi.CustomResourceOptions) {
    super(ServiceControlPolicy.__pulumiType, name, inputsOf("ServiceControlPolicy", args, shape, opts), optionsWith("0.1.0", shape.secret, afterOrganization(ServiceControlPolicy.__pulumiType, opts)));
  }

  /** A service control policy that exists, by its id, or by what `pulumi import` takes. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, state: ServiceControlPolicyState = {}, opts?: pulumi.CustomResourceOptions): ServiceControlPolicy {
    // What exists needs nothing to be given.
    return new ServiceControlPolicy(name, state as ServiceControlPolicyArgs, { ...opts, id });
  }

  static override isInstance(value: unknown): value is ServiceControlPolicy {
    return isOfType(ServiceControlPolicy.__pulumiType, value);
  }
}
