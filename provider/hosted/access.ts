import { evaluatePlainly } from "../access/plain";
import { ownerOf, requestProblems } from "../access/request";
import type { Observation } from "../backend/backend";
import { calledBy } from "../domain";
import type { AccessRequest, PrincipalKind } from "../resources/service-control-policy/evaluation";

/** A call that somebody would make. */
export interface AccessQuestion {
  /** The account in which it is made. */
  readonly account: string;
  /** `<service>:<interface>`. */
  readonly action: string;
  /** Six segments; `*` unless given. */
  readonly resource?: string;
  readonly conditions?: Readonly<Record<string, readonly string[]>>;
  /** A sub-user unless given. */
  readonly user?: PrincipalKind;
}

export interface AccessAnswer {
  readonly allowed: boolean;
  readonly serviceControl: "allow" | "explicit_deny" | "not_applicable";
  /** The rule that decided. */
  readonly rule: string;
  /** The statement that decided, from 0, in its policy; null where none matched or none was looked at. */
  readonly by: {
    readonly policy: string;
    readonly statement: number;
    readonly effect: "allow" | "deny";
    readonly target: string;
  } | null;
  /** One line for people. */
  readonly says: string;
  /** What is wrong with the question itself; then the rest means nothing. */
  readonly problems: readonly string[];
}

/** Would the call be allowed, if the account's own permissions allow it? */
export function accessIn({ organization, settings }: Observation, question: AccessQuestion): AccessAnswer {
  const { account, action, resource = "*", conditions = {}, user = "sub_user" } = question;
  const request: AccessRequest = { principal: { account, user }, action, resource, conditions, permissions: "allow" };
  const problems = requestProblems(request);
  const { decision, serviceControl, by, rule, levels, exempt } = evaluatePlainly(organization, request, { settings });
  const called = calledBy(organization);
  const last = levels.at(-1)?.target;
  const target = by?.target ?? last;
  const table = (of: { readonly type: "department" | "member"; readonly id: string }): string => called(of.type, of.id);
  const where = target === undefined ? "" : ` at ${table(target)}`;
  const policy = by === null ? undefined : called("service-control-policy", by.policy);
  const says =
    exempt !== null
      ? `service control does not apply to \`${ownerOf(request)}\`: ${exempt}`
      : policy === undefined
        ? `no statement allows it${where}`
        : `statement ${(by?.statement ?? 0) + 1} of ${policy} decides${where}`;
  return {
    allowed: decision === "allow",
    serviceControl,
    rule,
    by: by === null ? null : { policy: by.policy, statement: by.statement, effect: by.effect, target: by.target.id },
    says,
    problems,
  };
}
