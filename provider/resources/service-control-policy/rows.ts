import { groupKind, table } from "../../kernel";

/** The system policy that allows every action on every resource; it exists in every organization. */
export const FULL_ACCESS = "FullQcloudAccess";

export interface ServiceControlPolicy {
  readonly name: string;
  readonly description: string;
  /** The document as it was written, byte for byte. */
  readonly content: string;
  readonly kind: "system" | "custom";
}

export const serviceControlPolicies = table<ServiceControlPolicy>("service-control-policy");
/** Index: the policy that holds a name. */
export const serviceControlPolicyNames = table<{ readonly policy: string }>("service-control-policy-name");
/** Policies bound directly to a target, in an epoch: `groupOf(policiesOn, epoch, target)`. Nothing written means FullQcloudAccess. */
export const policiesOn = groupKind("service-control-policies-on", [FULL_ACCESS]);
/** Targets that a custom policy is bound to, in an epoch: `groupOf(targetsOf, epoch, policy)`. Not kept for FullQcloudAccess. */
export const targetsOf = groupKind("service-control-policy-targets");
/** All custom policies. */
export const customPolicies = groupKind("service-control-policies");
