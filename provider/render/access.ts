import { boundTo, contentOf, documentOf } from "../access/documents";
import { statementMatches } from "../access/matching";
import type { AccessDecision } from "../access/plain";
import { valuesOf } from "../access/request";
import type { Called, Organization } from "../kernel";
import { accessRules } from "../resources/service-control-policy/access-rules";
import { targetTable } from "../resources/service-control-policy/bindings";
import type { Statement } from "../resources/service-control-policy/document";
import type { AccessQuestion, PrincipalKind, Target } from "../resources/service-control-policy/evaluation";
import { serviceControlPolicies } from "../resources/service-control-policy/rows";
import { visibleJson } from "./visible";

/** The answer to `orgplane access`, with everything by the name that people use. Plain JSON, and the JSON form itself. */
export interface AccessAnswer {
  readonly format: "orgplane-access/1";
  readonly account: string;
  readonly called: string;
  readonly user: PrincipalKind;
  readonly action: string;
  readonly conditions: Readonly<Record<string, readonly string[]>>;
  /** What the account's own permissions were taken to say. */
  readonly permissions: "allow" | "deny";
  /** All resources have to be allowed. */
  readonly resources: readonly AnsweredResource[];
}

export interface AnsweredResource {
  readonly resource: string;
  /** Absent without a plan. */
  readonly before?: NamedDecision;
  /** With a plan: once it is applied. */
  readonly after: NamedDecision;
}

export interface NamedDecision {
  readonly decision: AccessDecision["decision"];
  readonly serviceControl: AccessDecision["serviceControl"];
  readonly exempt: string | null;
  readonly rule: string;
  readonly permissionsConsulted: boolean;
  /** The account that owns the resource. */
  readonly owner: string;
  /** From the account upwards, as far as the check went. */
  readonly levels: readonly NamedLevel[];
  /** Levels that were not reached, as people call them. */
  readonly beyond: readonly string[];
  /** The deciding statement, as lines; absent where none decided, and where it is one of many that allow. */
  readonly statement?: readonly string[];
  readonly unreadable: readonly string[];
  /** Condition keys without a value in the request that statements on the way ask for: their values may change the answer. */
  readonly missing: readonly string[];
}

export interface NamedLevel {
  readonly id: string;
  readonly called: string;
  readonly verdict: "passes" | "explicit_deny" | "none";
  /** How many policies are bound there. */
  readonly policies: number;
  readonly by: { readonly policy: string; readonly called: string /** From 1. */; readonly statement: number } | null;
}

/** Puts names to a decision. */
export function namedDecision(
  organization: Organization,
  decision: AccessDecision,
  question: AccessQuestion,
  called: Called,
): NamedDecision {
  const policy = (id: string): string => called(serviceControlPolicies.name, id);
  const nameOf = (target: Target): string => called(targetTable(target.type), target.id);
  const route = decision.exempt === null ? accessRules.flatMap((rule) => rule.levels?.(question) ?? []) : [];
  const { by, levels } = decision;
  const document = by === null ? undefined : documentOf(contentOf(organization, by.policy));
  const statement = by?.effect === "deny" ? document?.statements[by.statement] : undefined;
  return {
    decision: decision.decision,
    serviceControl: decision.serviceControl,
    exempt: decision.exempt,
    rule: decision.rule,
    permissionsConsulted: decision.permissionsConsulted,
    owner: decision.owner,
    levels: levels.map(({ target, verdict, by: place }) => ({
      id: target.id,
      called: nameOf(target),
      verdict,
      policies: boundTo(organization, target.id).length,
      by: place === null ? null : { policy: place.policy, called: policy(place.policy), statement: place.statement + 1 },
    })),
    beyond: route.slice(levels.length).map(nameOf),
    ...(statement === undefined ? {} : { statement: statementLines(statement) }),
    unreadable: decision.unreadable.map(policy),
    // What is denied without a condition no value of a condition brings back.
    missing: statement?.conditions.length === 0 ? [] : missingKeys(organization, question, route),
  };
}

function missingKeys(
  organization: Organization,
  { request, owner }: AccessQuestion,
  route: readonly Target[],
): readonly string[] {
  const found = new Set<string>();
  for (const policy of route.flatMap(({ id }) => boundTo(organization, id)))
    for (const statement of documentOf(contentOf(organization, policy))?.statements ?? []) {
      if (!statementMatches({ ...statement, conditions: [] }, request, owner)) continue;
      for (const { key } of statement.conditions) if (valuesOf(request.conditions, key).length === 0) found.add(key);
    }
  return [...found].sort();
}

/** A statement as people read it: what, on what, when. */
function statementLines({ effect, actions, resources, conditions }: Statement): readonly string[] {
  const several = (texts: readonly string[]): string => texts.map((text) => `\`${text}\``).join(", ");
  return [
    `${effect} ${several(actions)} on ${resources.includes("*") ? "everything" : several(resources)}`,
    ...conditions.map(({ qualifier, operator, ifExists, key, values }) => {
      const spelled = `${qualifier === undefined ? "" : `${qualifier}:`}${operator}${ifExists ? "_if_exist" : ""}`;
      return `when ${spelled} holds for \`${key}\`: ${several(values)}`;
    }),
  ];
}

export function renderAccessJson(answer: AccessAnswer): string {
  return visibleJson(`${JSON.stringify(answer, null, 2)}\n`);
}
