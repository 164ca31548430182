// Generated from the resource types by `npm run generate`; do not edit.

import * as pulumi from "@pulumi/pulumi";
import { inputsOf, isOfType, optionsWith, type Ref, type Refs, type Shape, present } from "../../sdk/declared";
import { declareOrganization } from "../../sdk/order";
import type { AdoptArgs } from "./adopt";
import type { Department } from "./department";
import type { ServiceControlPolicy } from "./service-control-policy";
import type { TagPolicy } from "./tag-policy";

/** Properties of Organization. */
export interface OrganizationArgs {
  /** Is service control on? Switching it off unbinds every service control policy. Default: `false`. */
  readonly serviceControl?: pulumi.Input<boolean>;
  /** Is multi-account tag policy on? Switching it off unbinds every tag policy. Default: `false`. */
  readonly tagPolicy?: pulumi.Input<boolean>;
  /** May members be deleted together with their accounts? Default: `false`. */
  readonly memberDeletion?: pulumi.Input<boolean>;
  /** What becomes of the organization when this declaration is gone: it stays, or it is deleted. One of: `retain`, `delete`. Default: `"retain"`. */
  readonly deletionPolicy?: pulumi.Input<"retain" | "delete">;
  /** The department to which members with the deletion policy `quarantine` are moved. It is a department, by its id or its name. */
  readonly quarantine?: Ref<Department>;
  /** Is the system policy FullQcloudAccess, which allows everything, bound? Without it only what another policy allows is allowed. Default: `true`. */
  readonly fullAccess?: pulumi.Input<boolean>;
  /** The custom service control policies bound to it, while service control is on. Each is a service control policy, by its id or its name. Default: `[]`. */
  readonly serviceControlPolicies?: Refs<ServiceControlPolicy>;
  /** The tag policies bound to it, while multi-account tag policy is on. Each is a tag policy, by its id or its name. Default: `[]`. */
  readonly tagPolicies?: Refs<TagPolicy>;
  /** The existing object that this resource takes over instead of making one. */
  readonly adopt?: pulumi.Input<AdoptArgs>;
}

/** What is known of an organization that is looked up. */
export type OrganizationState = Partial<OrganizationArgs>;

const shape: Shape = {
  required: [],
  secret: [],
  documents: [],
  references: ["quarantine", "serviceControlPolicies", "tagPolicies"],
  outputs: ["serviceControl", "tagPolicy", "memberDeletion", "deletionPolicy", "quarantine", "fullAccess", "serviceControlPolicies", "tagPolicies", "adopt"],
};

/** The organization itself: its switches, and what is bound to Root, above everything. */
export class Organization extends pulumi.CustomResource {
  static readonly __pulumiType = "orgplane:index:Organization";

  /** Is service control on? Switching it off unbinds every service control policy. */
  declare readonly serviceControl: pulumi.Output<boolean>;
  /** Is multi-account tag policy on? Switching it off unbinds every tag policy. */
  declare readonly tagPolicy: pulumi.Output<boolean>;
  /** May members be deleted together with their accounts? */
  declare readonly memberDeletion: pulumi.Output<boolean>;
  /** What becomes of the organization when this declaration is gone: it stays, or it is deleted. One of: `retain`, `delete`. */
  declare readonly deletionPolicy: pulumi.Output<"retain" | "delete">;
  /** The department to which members with the deletion policy `quarantine` are moved. It is a department, by its id or its name. */
  declare readonly quarantine: pulumi.Output<string | undefined>;
  /** Is the system policy FullQcloudAccess, which allows everything, bound? Without it only what another policy allows is allowed. */
  declare readonly fullAccess: pulumi.Output<boolean>;
  /** The custom service control policies bound to it, while service control is on. Each is a service control policy, by its id or its name. */
  declare readonly serviceControlPolicies: pulumi.Output<readonly string[]>;
  /** The tag policies bound to it, while multi-account tag policy is on. Each is a tag policy, by its id or its name. */
  declare readonly tagPolicies: pulumi.Output<readonly string[]>;

  constructor(name: string, args: OrganizationArgs = {}, opts?: pulumi.CustomResourceOptions) {
    super(Organization.__pulumiType, name, inputsOf("Organization", args, shape, opts), optionsWith("0.1.0", shape.secret, opts));
    declareOrganization(Organization.__pulumiType, this, present(args), shape.references);
  }

  /** An organization that exists, by its id. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, state: OrganizationState = {}, opts?: pulumi.CustomResourceOptions): Organization {
    // What exists needs nothing to be given.
    return new Organization(name, state as OrganizationArgs, { ...opts, id });
  }

  static override isInstance(value: unknown): value is Organization {
    return isOfType(Organization.__pulumiType, value);
  }
}
