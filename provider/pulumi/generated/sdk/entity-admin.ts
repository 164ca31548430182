// Generated from the resource types by `npm run generate`; do not edit.

import * as pulumi from "@pulumi/pulumi";
import { inputsOf, isOfType, optionsWith, type Ref, type Shape } from "../../sdk/declared";
import { afterOrganization } from "../../sdk/order";
import type { AdoptArgs } from "./adopt";
import type { Member } from "./member";

/** Properties of EntityAdmin. */
export interface EntityAdminArgs {
  /** The verified entity, associated with the organization by the vendor. Changing it replaces the object. */
  readonly entity: pulumi.Input<string>;
  /** The member; it has to be verified as that entity itself. It is a member, by its id or its name. */
  readonly member: Ref<Member>;
  /** The existing object that this resource takes over instead of making one. */
  readonly adopt?: pulumi.Input<AdoptArgs>;
}

/** What is known of an entity admin that is looked up. */
export type EntityAdminState = Partial<EntityAdminArgs>;

const shape: Shape = {
  required: ["entity", "member"],
  secret: [],
  documents: [],
  references: ["member"],
  outputs: ["entity", "member", "adopt"],
};

/** The member that decides about new members of its verified entity and may pay for members of that entity. */
export class EntityAdmin extends pulumi.CustomResource {
  static readonly __pulumiType = "orgplane:index:EntityAdmin";

  /** The verified entity, associated with the organization by the vendor. */
  declare readonly entity: pulumi.Output<string>;
  /** The member; it has to be verified as that entity itself. It is a member, by its id or its name. */
  declare readonly member: pulumi.Output<string>;

  constructor(name: string, args: EntityAdminArgs, opts?: pulumi.CustomResourceOptions) {
    super(EntityAdmin.__pulumiType, name, inputsOf("EntityAdmin", args, shape, opts), optionsWith("0.1.0", shape.secret, afterOrganization(EntityAdmin.__pulumiType, opts)));
  }

  /** An entity admin that exists, by its id, or by what `pulumi import` takes. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, state: EntityAdminState = {}, opts?: pulumi.CustomResourceOptions): EntityAdmin {
    // What exists needs nothing to be given.
    return new EntityAdmin(name, state as EntityAdminArgs, { ...opts, id });
  }

  static override isInstance(value: unknown): value is EntityAdmin {
    return isOfType(EntityAdmin.__pulumiType, value);
  }
}
