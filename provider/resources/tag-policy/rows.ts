import { groupKind, table } from "../../kernel";

export interface TagPolicy {
  readonly name: string;
  readonly description: string;
  /** The document as it was written, byte for byte. */
  readonly content: string;
}

export const tagPolicies = table<TagPolicy>("tag-policy");
/** Index: the tag policy that holds a name. */
export const tagPolicyNames = table<{ readonly policy: string }>("tag-policy-name");
/** Tag policies bound directly to a target, in an epoch: `groupOf(tagPoliciesOn, epoch, target)`. */
export const tagPoliciesOn = groupKind("tag-policies-on");
/** Targets that a tag policy is bound to, in an epoch: `groupOf(tagTargetsOf, epoch, policy)`. */
export const tagTargetsOf = groupKind("tag-policy-targets");
/** All tag policies: those that go with a deleted organization. */
export const allTagPolicies = groupKind("tag-policies");
