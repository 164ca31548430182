import type { Operation, Organization } from "../../../kernel";
import type { Times } from "../../../resources/times";

export type TargetType = "department" | "member";

/** A policy as both kinds show it. */
export interface ShownPolicy extends Times {
  readonly name: string;
  readonly description: string;
  /** The document as it was written, byte for byte. */
  readonly content: string;
  /** Did the cloud bring it along? */
  readonly preset: boolean;
}

/** What the actions for policies need to know of one policy type. Ids are those of the kernel. */
export interface PolicyKind {
  /** As parameters and responses call it. */
  readonly name: "SERVICE_CONTROL_POLICY" | "TAG_POLICY";
  isOn(organization: Organization): boolean;
  /** Every policy, the preset ones first. */
  policies(organization: Organization): readonly string[];
  policy(organization: Organization, id: string, since: number): ShownPolicy | undefined;
  /** The policies attached to a target itself; none while the type is off. */
  attached(organization: Organization, target: string): readonly string[];
  /** The targets that a policy is attached to; undefined where nobody counts them: for the one that is attached everywhere at first. */
  targets(organization: Organization, policy: string): readonly string[] | undefined;
  /** Milliseconds since 1970; undefined where nobody noted it. */
  attachedAt(organization: Organization, policy: string, target: string): number | undefined;
  /** A policy's number on the wire, and back. */
  numberOf(policy: string): number;
  idOf(number: number): string;
  enable(): Operation;
  disable(): Operation;
  create(policy: string, title: string, description: string, content: string): Operation;
  update(
    policy: string,
    changes: { readonly title?: string; readonly description?: string; readonly content?: string },
  ): Operation;
  remove(policy: string): Operation;
  bind(policy: string, target: string, targetType: TargetType): Operation;
  unbind(policy: string, target: string, targetType: TargetType): Operation;
}
