import type { Organization, Setting, SettingValue } from "../kernel";
import { accessRules } from "../resources/service-control-policy/access-rules";
import type {
  AccessQuestion,
  AccessRequest,
  AccessRule,
  Judgement,
  ServiceControlResult,
  StatementPlace,
  Target,
} from "../resources/service-control-policy/evaluation";
import { boundTo, contentOf, documentOf } from "./documents";
import { statementMatches } from "./matching";
import { ownerOf } from "./request";

/** How a request was decided, and by what. Plain JSON. */
export interface AccessDecision {
  readonly decision: "allow" | "deny";
  readonly serviceControl: ServiceControlResult;
  /** Why service control does not apply; null when it does. */
  readonly exempt: string | null;
  /** The account that owns the resource. */
  readonly owner: string;
  /** The levels that were evaluated, in that order. */
  readonly levels: readonly EvaluatedLevel[];
  /** The statement that decided what service control says; null when none matched, or none was looked at. */
  readonly by: DecidingStatement | null;
  /** The rule that decided. */
  readonly rule: string;
  /** Were the permissions inside the owner account looked at? */
  readonly permissionsConsulted: boolean;
  /** Policies on the way whose documents cannot be read; they count as matching nothing. */
  readonly unreadable: readonly string[];
}

export interface EvaluatedLevel {
  readonly target: Target;
  readonly verdict: "passes" | "explicit_deny" | "none";
  readonly by: StatementPlace | null;
  readonly rule: string | null;
}

export interface DecidingStatement extends StatementPlace {
  readonly effect: "allow" | "deny";
  readonly target: Target;
}

export interface EvaluationOptions {
  /** Values that differ from the defaults, by name. */
  readonly settings?: Readonly<Record<string, SettingValue>>;
  readonly rules?: readonly AccessRule[];
}

/** Would the request be allowed, and who says so? Asks the rules one by one; nothing is prepared. */
export function evaluatePlainly(
  organization: Organization,
  request: AccessRequest,
  { settings = {}, rules = accessRules }: EvaluationOptions = {},
): AccessDecision {
  const owner = ownerOf(request);
  const question: AccessQuestion = { organization, request, owner, setting: settingIn(settings) };

  const exemption = firstAnswer(rules, (rule) => rule.exempts?.(question));
  if (exemption !== undefined) {
    const nothing = { levels: [], by: null, unreadable: [] };
    const { answer, rule } = exemption;
    return { ...nothing, ...concluded(question, rules, "not_applicable"), rule, owner, exempt: answer };
  }

  const levels: EvaluatedLevel[] = [];
  const unreadable: string[] = [];
  let result: ServiceControlResult = "allow";
  for (const target of rules.flatMap((rule) => rule.levels?.(question) ?? [])) {
    const judged = judge(question, rules, target, unreadable);
    levels.push(judged);
    if (judged.verdict === "passes") continue;
    result = judged.verdict === "none" ? "not_applicable" : judged.verdict;
    break;
  }
  const last = levels.at(-1);
  return {
    ...concluded(question, rules, result),
    exempt: null,
    owner,
    levels,
    by: decidingStatement(last),
    rule: last?.rule ?? "",
    unreadable,
  };
}

/** A request for several resources is allowed when it is for each of them; the decisions, one per resource. */
export function evaluateEach(
  organization: Organization,
  request: Omit<AccessRequest, "resource">,
  resources: readonly string[],
  options: EvaluationOptions = {},
): readonly AccessDecision[] {
  return resources.map((resource) => evaluatePlainly(organization, { ...request, resource }, options));
}

function judge(
  { organization, request, owner }: AccessQuestion,
  rules: readonly AccessRule[],
  target: Target,
  unreadable: string[],
): EvaluatedLevel {
  const bound = boundTo(organization, target.id).flatMap((policy) => {
    const document = documentOf(contentOf(organization, policy));
    if (document === undefined) unreadable.push(policy);
    return (document?.statements ?? []).map((statement, index) => ({ statement, place: { policy, statement: index } }));
  });
  const firstMatch = (effect: "allow" | "deny"): StatementPlace | undefined =>
    bound.find(({ statement }) => statement.effect === effect && statementMatches(statement, request, owner))?.place;
  const found = firstAnswer<Judgement>(rules, (rule) => rule.judges?.({ firstMatch }));
  if (found === undefined) return { target, verdict: "none", by: null, rule: null };
  return { target, verdict: found.answer.verdict, by: found.answer.by ?? null, rule: found.rule };
}

function concluded(
  question: AccessQuestion,
  rules: readonly AccessRule[],
  serviceControl: ServiceControlResult,
): Pick<AccessDecision, "decision" | "serviceControl" | "permissionsConsulted"> {
  const conclusion = firstAnswer(rules, (rule) => rule.concludes?.(serviceControl))?.answer;
  if (conclusion === "deny") return { decision: "deny", serviceControl, permissionsConsulted: false };
  if (conclusion === undefined && serviceControl === "allow")
    return { decision: "allow", serviceControl, permissionsConsulted: false };
  const permitted = firstAnswer(rules, (rule) => rule.permits?.(question))?.answer ?? question.request.permissions === "allow";
  return { decision: permitted ? "allow" : "deny", serviceControl, permissionsConsulted: true };
}

function decidingStatement(last: EvaluatedLevel | undefined): DecidingStatement | null {
  if (last === undefined || last.by === null) return null;
  return { ...last.by, effect: last.verdict === "passes" ? "allow" : "deny", target: last.target };
}

function firstAnswer<Answer>(
  rules: readonly AccessRule[],
  ask: (rule: AccessRule) => Answer | undefined,
): { readonly answer: Answer; readonly rule: string } | undefined {
  for (const rule of rules) {
    const answer = ask(rule);
    if (answer !== undefined) return { answer, rule: rule.id };
  }
  return undefined;
}

/** The value of a setting, where it differs from the default. */
export function settingIn(settings: Readonly<Record<string, SettingValue>>): AccessQuestion["setting"] {
  // A setting's value has the type of its default: `settingsOf` checks that where settings come in.
  return <T extends SettingValue>(of: Setting<T>): T => (settings[of.name] ?? of.default) as T;
}
