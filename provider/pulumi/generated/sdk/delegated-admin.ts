// Generated from the resource types by `npm run generate`; do not edit.

import * as pulumi from "@pulumi/pulumi";
import { inputsOf, isOfType, optionsWith, type Ref, type Shape } from "../../sdk/declared";
import { afterOrganization } from "../../sdk/order";
import type { AdoptArgs } from "./adopt";
import type { Member } from "./member";

/** Properties of DelegatedAdmin. */
export interface DelegatedAdminArgs {
  /** The service that is delegated. One of: `csip`, `cloudaudit`, `control_center`, `billing`, `config`, `tag`. Changing it replaces the object. */
  readonly service: pulumi.Input<"csip" | "cloudaudit" | "control_center" | "billing" | "config" | "tag">;
  /** The member that manages it. It is a member, by its id or its name. Changing it replaces the object. */
  readonly member: Ref<Member>;
  /** The existing object that this resource takes over instead of making one. */
  readonly adopt?: pulumi.Input<AdoptArgs>;
}

/** What is known of a delegated admin that is looked up. */
export type DelegatedAdminState = Partial<DelegatedAdminArgs>;

const shape: Shape = {
  required: ["service", "member"],
  secret: [],
  documents: [],
  references: ["member"],
  outputs: ["service", "member", "adopt"],
};

/** A member that manages one service for the whole organization. */
export class DelegatedAdmin extends pulumi.CustomResource {
  static readonly __pulumiType = "orgplane:index:DelegatedAdmin";

  /** The service that is delegated. One of: `csip`, `cloudaudit`, `control_center`, `billing`, `config`, `tag`. */
  declare readonly service: pulumi.Output<"csip" | "cloudaudit" | "control_center" | "billing" | "config" | "tag">;
  /** The member that manages it. It is a member, by its id or its name. */
  declare readonly member: pulumi.Output<string>;

  constructor(name: string, args: DelegatedAdminArgs, opts?: pulumi.CustomResourceOptions) {
    super(DelegatedAdmin.__pulumiType, name, inputsOf("DelegatedAdmin", args, shape, opts), optionsWith("0.1.0", shape.secret, afterOrganization(DelegatedAdmin.__pulumiType, opts)));
  }

  /** A delegated admin that exists, by its id, or by what `pulumi import` takes. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, state: DelegatedAdminState = {}, opts?: pulumi.CustomResourceOptions): DelegatedAdmin {
    // What exists needs nothing to be given.
    return new DelegatedAdmin(name, state as DelegatedAdminArgs, { ...opts, id });
  }

  static override isInstance(value: unknown): value is DelegatedAdmin {
    return isOfType(DelegatedAdmin.__pulumiType, value);
  }
}
