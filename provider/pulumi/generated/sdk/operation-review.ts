// Generated from the resource types by `npm run generate`; do not edit.

import * as pulumi from "@pulumi/pulumi";
import { inputsOf, isOfType, optionsWith, type Refs, type Shape } from "../../sdk/declared";
import { afterOrganization } from "../../sdk/order";
import type { AdoptArgs } from "./adopt";
import type { Member } from "./member";

/** Properties of OperationReview. */
export interface OperationReviewArgs {
  /** The product whose operation is reviewed. Changing it replaces the object. */
  readonly productType: pulumi.Input<string>;
  /** The operation that is reviewed. Changing it replaces the object. */
  readonly event: pulumi.Input<string>;
  /** Id of the approval process; it is shared with every member of the review. Changing it replaces the object. */
  readonly process: pulumi.Input<string>;
  /** Members in whose accounts the operation is reviewed. Each is a member, by its id or its name. */
  readonly members: Refs<Member>;
  /** The existing object that this resource takes over instead of making one. */
  readonly adopt?: pulumi.Input<AdoptArgs>;
}

/** What is known of an operation review that is looked up. */
export type OperationReviewState = Partial<OperationReviewArgs>;

const shape: Shape = {
  required: ["productType", "event", "process", "members"],
  secret: [],
  documents: [],
  references: ["members"],
  outputs: ["productType", "event", "process", "members", "adopt"],
};

/** An operation in member accounts that has to pass an approval process before it is carried out. */
export class OperationReview extends pulumi.CustomResource {
  static readonly __pulumiType = "orgplane:index:OperationReview";

  /** The product whose operation is reviewed. */
  declare readonly productType: pulumi.Output<string>;
  /** The operation that is reviewed. */
  declare readonly event: pulumi.Output<string>;
  /** Id of the approval process; it is shared with every member of the review. */
  declare readonly process: pulumi.Output<string>;
  /** Members in whose accounts the operation is reviewed. Each is a member, by its id or its name. */
  declare readonly members: pulumi.Output<readonly string[]>;

  constructor(name: string, args: OperationReviewArgs, opts?: pulumi.CustomResourceOptions) {
    super(OperationReview.__pulumiType, name, inputsOf("OperationReview", args, shape, opts), optionsWith("0.1.0", shape.secret, afterOrganization(OperationReview.__pulumiType, opts)));
  }

  /** An operation review that exists, by its id, or by what `pulumi import` takes. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, state: OperationReviewState = {}, opts?: pulumi.CustomResourceOptions): OperationReview {
    // What exists needs nothing to be given.
    return new OperationReview(name, state as OperationReviewArgs, { ...opts, id });
  }

  static override isInstance(value: unknown): value is OperationReview {
    return isOfType(OperationReview.__pulumiType, value);
  }
}
