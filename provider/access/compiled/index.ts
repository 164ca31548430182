import { type Organization, rowOf, type Setting, type SettingValue } from "../../kernel";
import { departments, ROOT } from "../../resources/department/rows";
import { members } from "../../resources/member/rows";
import { organizations, SELF } from "../../resources/organization/rows";
import { observedScpEpoch } from "../../resources/service-control-policy/bindings";
import type { AccessRequest } from "../../resources/service-control-policy/evaluation";
import { scpManagementExempt, scpOffSkipsCheck, scpRestrictsRootUser } from "../../resources/service-control-policy/settings";
import { boundTo, contentOf, documentOf } from "../documents";
import { Call } from "./call";
import type { CompiledDecision } from "./plan";
import { Route } from "./route";
import { type CompiledStatement, compilePolicy } from "./statements";

export type { CompiledDecision } from "./plan";

/** Evaluates access for one organization as it is now: everything that does not depend on the request is worked out once. */
export interface CompiledAccess {
  evaluate(request: AccessRequest): CompiledDecision;
}

/**
 * The fast evaluator. It knows by itself what the rules of access evaluation say, so it is only as right as its agreement with
 * `evaluatePlainly`, which tests hold on random policies and requests. Policies are compiled once, departments with the same
 * policies above them share a route, and a route remembers which statements can matter to an action.
 */
export function compileAccess(organization: Organization, settings: Readonly<Record<string, SettingValue>> = {}): CompiledAccess {
  const is = (of: Setting<boolean>): boolean => (settings[of.name] ?? of.default) === true;
  const off = observedScpEpoch(organization) % 2 === 0 && is(scpOffSkipsCheck);
  const management = rowOf(organization, organizations, SELF)?.managementAccount;
  const managementExempt = is(scpManagementExempt);
  const rootExempt = !is(scpRestrictsRootUser);
  const routes = routesOf(organization);
  const owners = new Map<string, Route | null>();

  const routeOf = (owner: string): Route | undefined => {
    const known = owners.get(owner);
    if (known !== undefined) return known ?? undefined;
    if (owners.size >= mostOwners) owners.clear();
    const department = rowOf(organization, members, owner)?.department;
    let route: Route | undefined;
    if (department !== undefined) route = routes.of(owner, department);
    else if (owner === management && !managementExempt) route = routes.of(undefined, ROOT);
    owners.set(owner, route ?? null);
    return route;
  };

  return {
    evaluate(request) {
      const { user, account } = request.principal;
      const call = new Call(request);
      const exempt = off || user === "service_linked_role" || (user === "root" && rootExempt);
      const route = exempt ? undefined : routeOf(call.owner);
      const permitted = request.permissions === "allow" || (user === "root" && account === call.owner);
      if (route === undefined) return permitted ? exemptAllowed : exemptDenied;
      const answer = route.evaluate(call);
      return answer.serviceControl === "allow" && !permitted ? { ...answer, decision: "deny" } : answer;
    },
  };
}

/** Requests may name owners that do not exist. */
const mostOwners = 500_000;

const exemptAllowed: CompiledDecision = {
  decision: "allow",
  serviceControl: "not_applicable",
  levels: 0,
  by: null,
  permissionsConsulted: true,
};
const exemptDenied: CompiledDecision = { ...exemptAllowed, decision: "deny" };

/** Routes are shared by what is bound on them, level by level: most members have nothing of their own. */
function routesOf(organization: Organization): { of(member: string | undefined, department: string): Route } {
  const policies = new Map<string, readonly CompiledStatement[]>();
  const compiled = (policy: string): readonly CompiledStatement[] => {
    const known = policies.get(policy);
    if (known !== undefined) return known;
    const made = compilePolicy(policy, documentOf(contentOf(organization, policy)) ?? { statements: [] });
    policies.set(policy, made);
    return made;
  };
  const chains = new Map<string, readonly (readonly string[])[]>();
  const chainOf = (department: string): readonly (readonly string[])[] => {
    const known = chains.get(department);
    if (known !== undefined) return known;
    const parent = rowOf(organization, departments, department)?.parent ?? null;
    const chain = [boundTo(organization, department), ...(parent === null ? [] : chainOf(parent))];
    chains.set(department, chain);
    return chain;
  };
  const shared = new Map<string, Route>();
  return {
    of(member, department) {
      const chain = chainOf(department);
      const levels = member === undefined ? chain : [boundTo(organization, member), ...chain];
      const key = JSON.stringify(levels);
      const known = shared.get(key);
      if (known !== undefined) return known;
      const route = new Route(levels.map((level) => level.flatMap(compiled)));
      shared.set(key, route);
      return route;
    },
  };
}
