// Generated from the resource types by `npm run generate`; do not edit.

import type * as pulumi from "@pulumi/pulumi";

/** Which existing object a resource takes over instead of making one: by one of these. */
export interface AdoptArgs {
  /** The id of the existing object in the cloud. */
  readonly id?: pulumi.Input<string>;
  /** The name of the existing object. */
  readonly name?: pulumi.Input<string>;
}
