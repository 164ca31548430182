// Generated from the resource types by `npm run generate`; do not edit.

import * as pulumi from "@pulumi/pulumi";
import { inputsOf, isOfType, optionsWith, type Ref, type Refs, type Shape } from "../../sdk/declared";
import { afterOrganization } from "../../sdk/order";
import type { AdoptArgs } from "./adopt";
import type { Member } from "./member";

/** Properties of SharedUnit. */
export interface SharedUnitArgs {
  /** Its name: 3 to 128 letters, digits, hyphens and underscores. */
  readonly name: pulumi.Input<string>;
  /** What it is for. Default: `""`. */
  readonly description?: pulumi.Input<string>;
  /** The region of its resources, for example `ap-guangzhou`. Changing it replaces the object. */
  readonly region: pulumi.Input<string>;
  /** What it holds: custom secrets or approval processes. One of: `ssm:secret`, `bpaas:uniqueId`. Changing it replaces the object. */
  readonly resourceType: pulumi.Input<"ssm:secret" | "bpaas:uniqueId">;
  /** The member whose resources it shares; the management account when left out. It is a member, by its id or its name. Changing it replaces the object. */
  readonly owner?: Ref<Member>;
  /** Ids of the shared resources, 10 at most. Default: `[]`. */
  readonly resources?: pulumi.Input<readonly pulumi.Input<string>[]>;
  /** Members, or outside accounts of the same verified subject, that may see and use the resources. Each is a member, by its id or its name, or the id of an account. Default: `[]`. */
  readonly recipients?: Refs<Member>;
  /** The existing object that this resource takes over instead of making one. */
  readonly adopt?: pulumi.Input<AdoptArgs>;
}

/** What is known of a shared unit that is looked up. */
export type SharedUnitState = Partial<SharedUnitArgs>;

const shape: Shape = {
  required: ["name", "region", "resourceType"],
  secret: [],
  documents: [],
  references: ["owner", "recipients"],
  outputs: ["name", "description", "region", "resourceType", "owner", "resources", "recipients", "adopt"],
};

/** Resources of one account that other accounts see and use: approval processes or custom secrets. */
export class SharedUnit extends pulumi.CustomResource {
  static readonly __pulumiType = "orgplane:index:SharedUnit";

  /** Its name: 3 to 128 letters, digits, hyphens and underscores. */
  declare readonly name: pulumi.Output<string>;
  /** What it is for. */
  declare readonly description: pulumi.Output<string>;
  /** The region of its resources, for example `ap-guangzhou`. */
  declare readonly region: pulumi.Output<string>;
  /** What it holds: custom secrets or approval processes. One of: `ssm:secret`, `bpaas:uniqueId`. */
  declare readonly resourceType: pulumi.Output<"ssm:secret" | "bpaas:uniqueId">;
  /** The member whose resources it shares; the management account when left out. It is a member, by its id or its name. */
  declare readonly owner: pulumi.Output<string | undefined>;
  /** Ids of the shared resources, 10 at most. */
  declare readonly resources: pulumi.Output<readonly string[]>;
  /** Members, or outside accounts of the same verified subject, that may see and use the resources. Each is a member, by its id or its name, or the id of an account. */
  declare readonly recipients: pulumi.Output<readonly string[]>;

  constructor(name: string, args: SharedUnitArgs, opts?: pulumi.CustomResourceOptions) {
    super(SharedUnit.__pulumiType, name, inputsOf("SharedUnit", args, shape, opts), optionsWith("0.1.0", shape.secret, afterOrganization(SharedUnit.__pulumiType, opts)));
  }

  /** A shared unit that exists, by its id, or by what `pulumi import` takes. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, state: SharedUnitState = {}, opts?: pulumi.CustomResourceOptions): SharedUnit {
    // What exists needs nothing to be given.
    return new SharedUnit(name, state as SharedUnitArgs, { ...opts, id });
  }

  static override isInstance(value: unknown): value is SharedUnit {
    return isOfType(SharedUnit.__pulumiType, value);
  }
}
