import { canonicalJson } from "../provider/desired/canonical";

/** What a tag policy says about one tag key. Every method gives another rule; without resource types it is about all of them. */
export class TagRule {
  private constructor(
    readonly key: string,
    private readonly allowed: readonly string[],
    private readonly scope: readonly string[],
    private readonly enforced: readonly string[],
  ) {}

  /** A rule for the tag key, whose letter case counts. */
  static key(key: string): TagRule {
    return new TagRule(key, [], [], []);
  }

  /** Values that are allowed, each with one `*` at most. */
  values(...values: readonly [string, ...string[]]): TagRule {
    return new TagRule(this.key, [...this.allowed, ...values], this.scope, this.enforced);
  }

  /** Types of resources that the rule is about: `cvm:instance`. */
  resourceTypes(...types: readonly [string, ...string[]]): TagRule {
    return new TagRule(this.key, this.allowed, [...this.scope, ...types], this.enforced);
  }

  /** Types of resources on which other values cannot be bound at all. */
  enforcedFor(...types: readonly [string, ...string[]]): TagRule {
    return new TagRule(this.key, this.allowed, this.scope, [...this.enforced, ...types]);
  }

  toJSON(): Readonly<Record<string, unknown>> {
    return {
      tag_key: assign(this.key),
      tag_value: assign(this.allowed),
      ...(this.scope.length > 0 && { resource_type_scope: assign(this.scope) }),
      ...(this.enforced.length > 0 && { enforced_for: assign(this.enforced) }),
    };
  }
}

function assign(value: unknown): Readonly<Record<string, unknown>> {
  return { "@@assign": value };
}

/** The document of a tag policy: a rule per tag key. */
export class TagPolicyDocument {
  private constructor(readonly rules: readonly TagRule[]) {}

  static of(...rules: readonly [TagRule, ...TagRule[]]): TagPolicyDocument {
    return new TagPolicyDocument([]).and(...rules);
  }

  /** This document and rules for more tag keys. */
  and(...rules: readonly TagRule[]): TagPolicyDocument {
    const all = [...this.rules, ...rules];
    const keys = new Set<string>();
    for (const { key } of all) {
      if (keys.has(key)) throw new Error(`a tag policy has one rule for the tag key \`${key}\`: put all values into it`);
      keys.add(key);
    }
    return new TagPolicyDocument(all);
  }

  toJSON(): Readonly<Record<string, unknown>> {
    return { tags: Object.fromEntries(this.rules.map((rule) => [rule.key, rule.toJSON()])) };
  }

  /** The text that is sent to the cloud; the same as for the same document written in YAML. */
  toString(): string {
    return canonicalJson(this.toJSON());
  }
}
