import type { Statement } from "../resources/service-control-policy/document";
import type { AccessRequest } from "../resources/service-control-policy/evaluation";
import { conditionHolds } from "./conditions";
import { resourceOf } from "./request";
import { wildcardMatches } from "./wildcard";

/** Does the statement match the request: one of its actions, one of its resources, and all of its conditions? */
export function statementMatches(statement: Statement, request: AccessRequest, owner: string): boolean {
  return (
    statement.actions.some((action) => actionMatches(action, request.action)) &&
    statement.resources.some((resource) => resourceMatches(resource, request, owner)) &&
    statement.conditions.every((condition) => conditionHolds(condition, request.conditions))
  );
}

function actionMatches(pattern: string, action: string): boolean {
  return wildcardMatches(pattern, action.replace(/^name\//, ""));
}

/** Segment by segment. An empty segment means all; an empty account the one that is being checked. */
function resourceMatches(pattern: string, request: AccessRequest, owner: string): boolean {
  if (pattern === "*") return true;
  const [, , service = "", region = "", account = "", ...name] = pattern.split(":");
  const requested = resourceOf(request);
  return (
    (service === "" || wildcardMatches(service, requested.service)) &&
    (region === "" || wildcardMatches(region, requested.region)) &&
    (account === "" || [requested.account, `uin/${owner}`].some((text) => text !== "" && wildcardMatches(account, text))) &&
    wildcardMatches(name.join(":"), requested.name)
  );
}
