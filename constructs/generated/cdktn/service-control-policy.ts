// Generated from constructs/service-control-policy.ts by `npm run generate`: the same, for cdktn.
import type { Construct } from "constructs";
import { type Adopt, declare, given, plain, plainAdopt } from "./declare";
import { ServiceControlPolicy as Binding } from "./bindings/service-control-policy";
import type { PolicyDocument } from "../../policy-document";
import type { PolicyTarget } from "./targets";

export interface ServiceControlPolicyProps {
  /** Unique among the service control policies of the organization. */
  readonly name: string;
  /** What it is for. */
  readonly description?: string;
  /** What it says: a document, or its JSON text. */
  readonly content: PolicyDocument | string;
  readonly adopt?: Adopt;
}

/** A custom service control policy: what members may do at most. */
export class ServiceControlPolicy extends Binding {
  readonly kind = "service control policy";

  constructor(scope: Construct, id: string, props: ServiceControlPolicyProps) {
    super(scope, id, {
      name: plain(props.name),
      content: plain(String(props.content)),
      ...given({ description: props.description && plain(props.description), adopt: props.adopt && plainAdopt(props.adopt) }),
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
