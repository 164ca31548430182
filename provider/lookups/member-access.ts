import { evaluatePlainly } from "../access/plain";
import { requestProblems } from "../access/request";
import { type Diagnostic, failed, succeeded } from "../diagnostics";
import { type Organization, rowOf } from "../kernel";
import { choice, optional, tags, text } from "../resources/attributes";
import { departments, ROOT } from "../resources/department/rows";
import { members } from "../resources/member/rows";
import { organizations, SELF } from "../resources/organization/rows";
import { type AccessRequest, principalKinds } from "../resources/service-control-policy/evaluation";
import { serviceControlPolicies } from "../resources/service-control-policy/rows";
import { type Asked, asText, countOf, flagOf, type Lookup, notFound, orNull, textOf } from "./lookup";

export const memberAccessLookup: Lookup = {
  name: "member_access",
  doc: "Would this call in a member account be allowed, and which statement says so?",
  arguments: {
    member: text({ doc: "The account id of the member." }),
    action: text({ doc: "`<service>:<interface>`, for example `cvm:TerminateInstances`." }),
    resource: optional(
      text({ doc: "`qcs::<service>:<region>:uin/<account>:<type>/<id>`; without it, no resource in particular." }),
    ),
    conditions: optional(tags({ doc: "Condition keys with the value that the call comes with, for example `qcs:ip`." })),
    user: optional(choice({ doc: "As whom the call is made; `sub_user` when left out.", choices: principalKinds })),
    permissions: optional(
      choice({ doc: "What the account's own permissions say; `allow` when left out.", choices: ["allow", "deny"] }),
    ),
  },
  answers: {
    allowed: flagOf("Would it be allowed?"),
    service_control: textOf("What service control says: `allow`, `explicit_deny` or `not_applicable`."),
    rule: textOf("The rule that decided."),
    policy: orNull(textOf("The id of the policy whose statement decided; null where none did.")),
    policy_name: orNull(textOf("The name of that policy.")),
    statement: orNull(countOf("Which of its statements, from 1; null where none decided.")),
    level: orNull(textOf("The id of the department or member that the policy is bound to.")),
    level_name: orNull(textOf("The name of that department or member.")),
  },
  read({ organization, settings }, asked) {
    const account = asText(asked["member"]) ?? "";
    const management = rowOf(organization, organizations, SELF)?.managementAccount;
    if (account !== management && rowOf(organization, members, account) === undefined) {
      return notFound("member", `there is no member \`${account}\``, "name it by its account id");
    }
    const request = requestOf(account, asked);
    const wrong = requestProblems(request);
    if (wrong.length > 0) return failed(wrong.map((summary): Diagnostic => ({ severity: "error", code: "access", summary })));
    const decision = evaluatePlainly(organization, request, { settings });
    const { by } = decision;
    return succeeded({
      allowed: decision.decision === "allow",
      service_control: decision.serviceControl,
      rule: decision.rule,
      policy: by?.policy ?? null,
      policy_name: by === null ? null : (rowOf(organization, serviceControlPolicies, by.policy)?.name ?? by.policy),
      statement: by === null ? null : by.statement + 1,
      level: by?.target.id ?? null,
      level_name: by === null ? null : nameOf(organization, by.target.id),
    });
  },
};

function requestOf(account: string, asked: Asked): AccessRequest {
  const user = principalKinds.find((kind) => kind === asked["user"]) ?? "sub_user";
  const conditions = Object.entries(asked["conditions"] ?? {}).map(([key, value]): [string, readonly string[]] => [
    key,
    [String(value)],
  ]);
  return {
    principal: { account, user },
    action: asText(asked["action"]) ?? "",
    resource: asText(asked["resource"]) ?? "*",
    conditions: Object.fromEntries(conditions),
    permissions: asked["permissions"] === "deny" ? "deny" : "allow",
  };
}

function nameOf(organization: Organization, target: string): string {
  if (target === ROOT) return "Root";
  return rowOf(organization, departments, target)?.name ?? rowOf(organization, members, target)?.name ?? target;
}
