// Generated from constructs/operation-review.ts by `npm run generate`: the same, for cdktn.
import type { Construct } from "constructs";
import { type Adopt, declare, given, plain, plainAdopt } from "./declare";
import { OperationReview as Binding } from "./bindings/operation-review";
import type { Member } from "./member";

export interface OperationReviewProps {
  /** The product whose operation is reviewed. */
  readonly productType: string;
  /** The operation that is reviewed. */
  readonly event: string;
  /** Id of the approval process; it is shared with every member of the review. */
  readonly process: string;
  /** Members in whose accounts the operation is reviewed. */
  readonly members: readonly Member[];
  readonly adopt?: Adopt;
}

/** An operation that somebody approves before it is carried out in the accounts of members. */
export class OperationReview extends Binding {
  constructor(scope: Construct, id: string, props: OperationReviewProps) {
    super(scope, id, {
      productType: plain(props.productType),
      event: plain(props.event),
      process: plain(props.process),
      members: props.members.map((member) => member.id),
      ...given({ adopt: props.adopt && plainAdopt(props.adopt) }),
    });
    declare(this, props.members);
  }
}
