import type { Construct } from "constructs";
import { type Adopt, declare, given, plain, plainAdopt } from "./declare";
import { TagPolicy as Binding } from "./generated/bindings/tag-policy";
import type { TagPolicyDocument } from "./tag-policy-document";
import type { PolicyTarget } from "./targets";

export interface TagPolicyProps {
  /** Unique among the tag policies of the organization. */
  readonly name: string;
  /** What it is for. */
  readonly description?: string;
  /** What it says: a document, or its JSON text. */
  readonly content: TagPolicyDocument | string;
  /** What becomes of it when this declaration is gone: it stays, or it is deleted, which cannot be undone. `retain` by default. */
  readonly deletionPolicy?: "retain" | "delete";
  readonly adopt?: Adopt;
}

/** A tag policy: which tags resources carry, and with which values. */
export class TagPolicy extends Binding {
  readonly kind = "tag policy";

  constructor(scope: Construct, id: string, props: TagPolicyProps) {
    super(scope, id, {
      name: plain(props.name),
      content: plain(String(props.content)),
      ...given({
        description: props.description && plain(props.description),
        deletionPolicy: props.deletionPolicy,
        adopt: props.adopt && plainAdopt(props.adopt),
      }),
    });
    // What is bound or lived in cannot go before what takes its place is there.
    this.lifecycle = { createBeforeDestroy: true };
    declare(this);
  }

  /** Binds it to targets; `target.addPolicy(policy)` does the same. */
  bindTo(...targets: readonly [PolicyTarget, ...PolicyTarget[]]): this {
    for (const target of targets) target.addPolicy(this);
    return this;
  }
}
