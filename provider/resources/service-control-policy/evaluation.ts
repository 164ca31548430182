import type { ComputationRule, Organization, Setting, SettingValue } from "../../kernel";

/**
 * What the rules of access evaluation ask and answer. They say which levels count, what a level decides and what follows from
 * that; whether one statement matches one request is settled by whoever evaluates (the folder `access`).
 */

export const principalKinds = ["root", "sub_user", "role", "service_linked_role"] as const;
export type PrincipalKind = (typeof principalKinds)[number];

/** A call that somebody makes. Plain JSON. */
export interface AccessRequest {
  /** The account in which it is made, and as whom. Whoever logged in to a member acts as a role of it. */
  readonly principal: { readonly account: string; readonly user: PrincipalKind };
  /** `<service>:<interface>`; a `name/` before it means nothing. */
  readonly action: string;
  /** Six segments, or `*` for a request that names no resource. */
  readonly resource: string;
  /** Values of condition keys. A key without values is missing. */
  readonly conditions: Readonly<Record<string, readonly string[]>>;
  /** What the permissions inside the account that owns the resource say. */
  readonly permissions: "allow" | "deny";
}

/** A department or the account itself, to which policies are bound. */
export interface Target {
  readonly type: "department" | "member";
  readonly id: string;
}

/** Where a statement stands: its place in the policy's list, from 0. */
export interface StatementPlace {
  readonly policy: string;
  readonly statement: number;
}

export interface AccessQuestion {
  readonly organization: Organization;
  readonly request: AccessRequest;
  /** The account that owns the requested resource. */
  readonly owner: string;
  setting<T extends SettingValue>(of: Setting<T>): T;
}

/** One level: what is bound directly to it, and nothing else. */
export interface LevelQuestion {
  /** The first statement with that effect that matches, in the order of policies and of their statements. */
  firstMatch(effect: "allow" | "deny"): StatementPlace | undefined;
}

export type Judgement =
  | { readonly verdict: "passes"; readonly by: StatementPlace }
  | { readonly verdict: "explicit_deny"; readonly by: StatementPlace | undefined };

export type ServiceControlResult = "allow" | "explicit_deny" | "not_applicable";

/** A rule of access evaluation; each answers what it speaks about and is silent (undefined) where it says nothing. */
export interface AccessRule extends ComputationRule {
  readonly computes: "evaluate_access";
  /** Why service control does not apply to the request, completing "service control does not apply: …". */
  exempts?(question: AccessQuestion): string | undefined;
  /** Levels to check, after those of the rules before. */
  levels?(question: AccessQuestion): readonly Target[];
  /** What a level decides. A level on which no rule has a verdict ends the check without a result. */
  judges?(level: LevelQuestion): Judgement | undefined;
  /** What the permissions inside the account say, where that is not asked of the request. */
  permits?(question: AccessQuestion): boolean | undefined;
  /** What follows from the result of service control. Without a rule, `allow` allows and the account's permissions decide the rest. */
  concludes?(result: ServiceControlResult): "deny" | "ask the account" | undefined;
}

export function accessRule(of: Omit<AccessRule, "kind" | "computes">): AccessRule {
  return { ...of, kind: "computation", computes: "evaluate_access" };
}
