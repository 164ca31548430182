import type { PolicyDocument } from "../../resources/service-control-policy/document";
import { policyDocument } from "../../resources/service-control-policy/document";
import type { LoginPolicy } from "./rows";

/** What policies inside a login permission allow (LOGIN-SCOPE). Only actions are judged: a login names no resources. */

/** May whoever holds the policies do this in the member account? A deny wins; what nothing allows is not allowed. */
export function allows(policies: readonly LoginPolicy[], action: string): boolean {
  const statements = policies.flatMap((policy) => documentOf(policy)?.statements ?? []);
  const says = (effect: "allow" | "deny") =>
    statements.some((one) => one.effect === effect && one.actions.some((pattern) => matches(pattern, action)));
  // A deny that depends on conditions or resources denies: nobody knows them before the login.
  return says("allow") && !says("deny");
}

/** A document of the cloud's own policies by its name; undefined when no policy is called so, or the custom document cannot be read. */
export function documentOf(policy: LoginPolicy): PolicyDocument | undefined {
  if (policy.kind === "custom") return policyDocument(policy.content);
  const actions = presetActions(policy.name);
  if (actions === undefined) return undefined;
  return { statements: [{ effect: "allow", actions, resources: ["*"], conditions: [] }] };
}

const readOnly = ["Describe*", "Get*", "List*", "Query*", "Inquire*"];

/** The cloud's naming pattern: `AdministratorAccess`, `ReadOnlyAccess`, `QcloudCVMFullAccess`, `QcloudCVMReadOnlyAccess`. */
function presetActions(name: string): readonly string[] | undefined {
  if (name === "AdministratorAccess") return ["*"];
  if (name === "ReadOnlyAccess") return readOnly.map((verb) => `*:${verb}`);
  const [, product, scope] = /^Qcloud([A-Za-z0-9]+?)(FullAccess|ReadOnlyAccess)$/.exec(name) ?? [];
  if (product === undefined) return undefined;
  const service = product.toLowerCase();
  return scope === "FullAccess" ? [`${service}:*`] : readOnly.map((verb) => `${service}:${verb}`);
}

/** `*` stands for any run of characters, empty included; letter case means nothing. */
function matches(pattern: string, action: string): boolean {
  const parts = pattern.toLowerCase().split("*");
  const text = action.toLowerCase();
  const [first = "", ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (const part of rest) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
}
