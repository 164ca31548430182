import type { JsonObject } from "../../../wire/action";
import { asking, type Known, type OperationRequest, pages, request } from "../../../wire/asking";
import { nodeNumber } from "../../department/wire/numbers";
import type { BindScp, CreateScp, DeleteScp, DisableScp, EnableScp, UnbindScp, UpdateScp } from "../operations";

/** What both kinds of policies have in common on the wire, where the kind is a parameter. */
export type PolicyKind = "SERVICE_CONTROL_POLICY" | "TAG_POLICY";

export const POLICIES = pages("List", "TotalNum", 200, "page-rp");

interface Named {
  readonly policy: string;
}
type Written = Named & { readonly title: string; readonly description: string; readonly content: string };
type Changed = Named & { readonly title?: string; readonly description?: string; readonly content?: string };
type Bound = Named & { readonly target: string; readonly target_type: "department" | "member" };

export function switching(kind: PolicyKind, action: "EnablePolicyType" | "DisablePolicyType") {
  return (_: object, { organizationId }: Known) => request(action, { OrganizationId: organizationId, PolicyType: kind });
}

export function creatingPolicy(
  kind: PolicyKind,
): Pick<OperationRequest<Written & { readonly name: string }>, "asks" | "ids" | "find"> {
  return {
    asks: ({ title, description, content }) =>
      request("CreatePolicy", { Name: title, Content: content, Type: kind, Description: description }),
    ids: ({ policy }, { PolicyId }) => ({ [policy]: String(PolicyId) }),
    find: ({ policy, title }) => ({
      request: request("ListPolicies", { PolicyType: kind, Scope: "Local", Keyword: title }),
      paging: POLICIES,
      match: ({ PolicyId, PolicyName }) => (PolicyName === title ? { [policy]: String(PolicyId) } : undefined),
    }),
  };
}

export function changingPolicy(kind: PolicyKind) {
  return ({ policy, title, description, content }: Changed, known: Known) =>
    request("UpdatePolicy", {
      ...{ PolicyId: policyNumber(policy, known), Type: kind },
      ...(title === undefined ? {} : { Name: title }),
      ...(description === undefined ? {} : { Description: description }),
      ...(content === undefined ? {} : { Content: content }),
    });
}

export function deletingPolicy(kind: PolicyKind) {
  return ({ policy }: Named, known: Known) => request("DeletePolicy", { PolicyId: policyNumber(policy, known), Type: kind });
}

export function attaching(kind: PolicyKind, action: "AttachPolicy" | "DetachPolicy") {
  return ({ policy, target, target_type: type }: Bound, known: Known) => {
    const node = type === "department";
    const to: JsonObject = {
      TargetId: node ? nodeNumber(target, known) : Number(target),
      TargetType: node ? "NODE" : "MEMBER",
    };
    return request(action, { ...to, PolicyId: policyNumber(policy, known), Type: kind });
  };
}

/** Custom policies are known by their numbers, preset ones by their names. */
export function policyNumber(policy: string, { presets }: Known): number {
  return presets.get(policy) ?? Number(policy);
}

export const GONE = "ResourceNotFound.PolicyNotExist";

export const serviceControlPolicyRequests = [
  asking<EnableScp>({ operation: "enable_scp", asks: switching("SERVICE_CONTROL_POLICY", "EnablePolicyType") }),
  asking<DisableScp>({ operation: "disable_scp", asks: switching("SERVICE_CONTROL_POLICY", "DisablePolicyType") }),
  asking<CreateScp>({ operation: "create_scp", ...creatingPolicy("SERVICE_CONTROL_POLICY") }),
  asking<UpdateScp>({ operation: "update_scp", asks: changingPolicy("SERVICE_CONTROL_POLICY") }),
  asking<DeleteScp>({ operation: "delete_scp", asks: deletingPolicy("SERVICE_CONTROL_POLICY"), doneBy: [GONE] }),
  asking<BindScp>({ operation: "bind_scp", asks: attaching("SERVICE_CONTROL_POLICY", "AttachPolicy") }),
  asking<UnbindScp>({ operation: "unbind_scp", asks: attaching("SERVICE_CONTROL_POLICY", "DetachPolicy") }),
];
