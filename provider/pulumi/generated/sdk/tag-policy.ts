// Generated from the resource types by `npm run generate`; do not edit.

import * as pulumi from "@pulumi/pulumi";
import type { TagPolicyDocument } from "../../sdk/documents";
import { inputsOf, isOfType, optionsWith, type Shape, type Written } from "../../sdk/declared";
import { afterOrganization } from "../../sdk/order";
import type { AdoptArgs } from "./adopt";

/** Properties of TagPolicy. */
export interface TagPolicyArgs {
  /** Its name, unique among the tag policies of the organization. */
  readonly name: pulumi.Input<string>;
  /** What it is for. Default: `""`. */
  readonly description?: pulumi.Input<string>;
  /** The tag policy document, a rule per tag key. Compared by what it says, not by how it is written. */
  readonly content: Written<TagPolicyDocument>;
  /** What becomes of it when its declaration is gone: it stays, or it is deleted, which cannot be undone. One of: `retain`, `delete`. Default: `"retain"`. */
  readonly deletionPolicy?: pulumi.Input<"retain" | "delete">;
  /** The existing object that this resource takes over instead of making one. */
  readonly adopt?: pulumi.Input<AdoptArgs>;
}

/** What is known of a tag policy that is looked up. */
export type TagPolicyState = Partial<TagPolicyArgs>;

const shape: Shape = {
  required: ["name", "content"],
  secret: [],
  documents: ["content"],
  references: [],
  outputs: ["name", "description", "content", "deletionPolicy", "adopt"],
};

/** Which values a tag may have, on which resources. Resources that differ are reported. It has no effect until something binds it. */
export class TagPolicy extends pulumi.CustomResource {
  static readonly __pulumiType = "orgplane:index:TagPolicy";

  /** Its name, unique among the tag policies of the organization. */
  declare readonly name: pulumi.Output<string>;
  /** What it is for. */
  declare readonly description: pulumi.Output<string>;
  /** The tag policy document, a rule per tag key. Compared by what it says, not by how it is written. */
  declare readonly content: pulumi.Output<string>;
  /** What becomes of it when its declaration is gone: it stays, or it is deleted, which cannot be undone. One of: `retain`, `delete`. */
  declare readonly deletionPolicy: pulumi.Output<"retain" | "delete">;

  constructor(name: string, args: TagPolicyArgs, opts?: pulumi.CustomResourceOptions) {
    super(TagPolicy.__pulumiType, name, inputsOf("TagPolicy", args, shape, opts), optionsWith("0.1.0", shape.secret, afterOrganization(TagPolicy.__pulumiType, opts)));
  }

  /** A tag policy that exists, by its id, or by what `pulumi import` takes. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, state: TagPolicyState = {}, opts?: pulumi.CustomResourceOptions): TagPolicy {
    // What exists needs nothing to be given.
    return new TagPolicy(name, state as TagPolicyArgs, { ...opts, id });
  }

  static override isInstance(value: unknown): value is TagPolicy {
    return isOfType(TagPolicy.__pulumiType, value);
  }
}
