import type { AccessRequest } from "../resources/service-control-policy/evaluation";
import { readAddress, readDate } from "./values";

/** A resource in its segments, as a request names it. */
export interface RequestedResource {
  readonly service: string;
  readonly region: string;
  /** As written, `uin/<account id>` or `uid/<APPID>`; empty where nothing is written. */
  readonly account: string;
  readonly name: string;
}

/**
 * The resource of a request. Without one it is `*`, of the service of the action and of no region: only patterns for any resource
 * of the service match that.
 */
export function resourceOf({ action, resource }: Pick<AccessRequest, "action" | "resource">): RequestedResource {
  if (resource === "*") return { service: actionOf(action).service, region: "", account: "", name: "*" };
  const [, , service = "", region = "", account = "", ...name] = resource.split(":");
  return { service, region, account, name: name.join(":") };
}

export function actionOf(action: string): { readonly service: string; readonly call: string } {
  const [service = "", call = ""] = action.replace(/^name\//, "").split(":");
  return { service, call };
}

/** The account that owns the resource: the one it names, else the one in which the request is made. */
export function ownerOf(request: AccessRequest): string {
  const { account } = resourceOf(request);
  return account.startsWith("uin/") ? account.slice("uin/".length) : request.principal.account;
}

const tagKey = /^(qcs:(?:resource_tag|request_tag|tag))\/(.+)$/;

/** The values that a request has for a condition key; none when it lacks the key. `qcs:resource_tag/<key>` is read from the tags too. */
export function valuesOf(conditions: AccessRequest["conditions"], key: string): readonly string[] {
  const own = Object.hasOwn(conditions, key) ? (conditions[key] ?? []) : [];
  if (own.length > 0) return own;
  const [, all, tag] = tagKey.exec(key) ?? [];
  if (all === undefined || !Object.hasOwn(conditions, all)) return own;
  return (conditions[all] ?? []).flatMap((text) => (text.startsWith(`${tag}&`) ? [text.slice(`${tag}&`.length)] : []));
}

interface SingleKey {
  readonly type: "address" | "date";
  readonly says: string;
  isValue(text: string): boolean;
}

/** Keys of which a request has one value at most, and of what type: it comes from one address, at one time. */
export const singleKeys: Readonly<Record<string, SingleKey>> = {
  "qcs:ip": { type: "address", says: "an address", isValue: (text) => readAddress(text) !== undefined },
  "qcs:current_time": {
    type: "date",
    says: "a date such as `2026-01-31T12:00:00Z`",
    isValue: (text) => readDate(text) !== undefined,
  },
};

/** What is wrong with a request; empty when nothing is. For requests that people write. */
export function requestProblems({ action, resource, conditions }: AccessRequest): readonly string[] {
  const problems: string[] = [];
  if (!/^(?:name\/)?[\w.-]+:[\w.-]+$/.test(action))
    problems.push(`\`${action}\` is no action: write \`<service>:<interface>\`, for example \`cvm:RunInstances\``);
  if (resource !== "*" && !/^qcs::[\w-]*:[a-zA-Z0-9-]*:(?:uin\/\d+|uid\/\d+)?:[^\p{Cc}]+$/u.test(resource))
    problems.push(
      `\`${resource}\` is no resource: write \`qcs::<service>:<region>:uin/<account id>:<type>/<id>\`, empty where it does not matter, or \`*\``,
    );
  for (const [key, values] of Object.entries(conditions)) {
    if (!/^[a-zA-Z0-9_-]+:./.test(key)) problems.push(`\`${key}\` is no condition key: write \`qcs:ip\` or \`<service>:<key>\``);
    const single = Object.hasOwn(singleKeys, key) ? singleKeys[key] : undefined;
    if (single === undefined) continue;
    if (values.length > 1) problems.push(`\`${key}\` can have one value only`);
    for (const value of values) if (!single.isValue(value)) problems.push(`\`${key}\` is ${single.says}, not \`${value}\``);
  }
  return problems;
}
