import { Lazy } from "cdktf";
import type { ServiceControlPolicy } from "./service-control-policy";
import type { TagPolicy } from "./tag-policy";

export type Policy = ServiceControlPolicy | TagPolicy;

/** What policies are bound to: a department, a member, or the organization itself, whose Root they then apply to. */
export interface PolicyTarget {
  addPolicy(policy: Policy): void;
}

/** Properties of everything that policies are bound to. */
export interface PolicyTargetProps {
  /** Is the system policy FullQcloudAccess bound, which allows everything? It is, unless this is false. */
  readonly fullAccess?: boolean;
  /** Service control policies bound to it; `addPolicy` and `bindTo` add to them. */
  readonly serviceControlPolicies?: readonly ServiceControlPolicy[];
  /** Tag policies bound to it; `addPolicy` and `bindTo` add to them. */
  readonly tagPolicies?: readonly TagPolicy[];
}

/** The policies bound to one target: a set that grows until the stack is synthesized, and has no order of its own. */
export class BoundPolicies {
  private readonly policies: Set<Policy>;

  constructor({ serviceControlPolicies = [], tagPolicies = [] }: PolicyTargetProps) {
    this.policies = new Set([...serviceControlPolicies, ...tagPolicies]);
  }

  add(policy: Policy): void {
    this.policies.add(policy);
  }

  all(): readonly Policy[] {
    return [...this.policies];
  }

  /** Attributes of the binding. */
  attributes(): { readonly serviceControlPolicies: string[]; readonly tagPolicies: string[] } {
    return { serviceControlPolicies: this.idsOf("service control policy"), tagPolicies: this.idsOf("tag policy") };
  }

  private idsOf(kind: Policy["kind"]): string[] {
    return Lazy.listValue(
      {
        produce: () =>
          this.all()
            .filter((policy) => policy.kind === kind)
            .sort((a, b) => (a.node.path < b.node.path ? -1 : 1))
            .map((policy) => policy.id),
      },
      { omitEmpty: true },
    );
  }
}
