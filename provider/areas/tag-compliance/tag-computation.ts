import type { Ask, ComputationRule, Setting, SettingValue } from "../../kernel";

/** What may be on the resources that a rule is about: one line of an effective tag policy. */
export interface EffectiveRule {
  readonly key: string;
  /** Each once; at most one `*` in each. */
  readonly values: readonly string[];
  /** `service:type`; `["*"]` for all. */
  readonly resourceTypes: readonly string[];
}

/** What holds for a department or a member, listed by key, never empty. */
export interface EffectiveTagPolicy {
  readonly rules: readonly EffectiveRule[];
}

/** Something that carries tags, in a member account. */
export interface Tagged {
  /** `service:type`. */
  readonly type: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** A rule that a resource does not meet. */
export interface TagFinding {
  readonly key: string;
  /** The value that the resource carries; null when it lacks the key. */
  readonly found: string | null;
  readonly allowed: readonly string[];
}

/** How a setting is read; `Given` has it. */
export interface Settings {
  setting<T extends SettingValue>(of: Setting<T>): T;
}

export const defaults: Settings = { setting: (of) => of.default };

/** A rule of the effective tag policy, or of the check against it. What a rule does not speak about it leaves out. */
export interface TagComputation extends ComputationRule {
  /** The departments above a node, Root first. */
  above?(ask: Ask, node: string): readonly string[];
  /** One rule per tag key, from the rules of all levels, Root's first and the node's own last. */
  merge?(levels: readonly (readonly EffectiveRule[])[], settings: Settings): readonly EffectiveRule[];
  /** The rules that a resource does not meet, in the order of the policy. */
  findings?(policy: EffectiveTagPolicy, resource: Tagged, settings: Settings): readonly TagFinding[];
}

export function tagComputation(of: Omit<TagComputation, "kind">): TagComputation {
  return { ...of, kind: "computation" };
}
