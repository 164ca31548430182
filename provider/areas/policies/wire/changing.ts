import type { Operation } from "../../../kernel";
import { departmentId } from "../../../resources/department/wire/ids";
import { type Action, answered, type Call, type Reply, refused } from "../../../wire/action";
import { performing, writing } from "../../../wire/answering/define";
import { numberOf, required, textOf } from "../../../wire/answering/parameters";
import { forChanges, kindOf, namesOwn } from "./asking";
import type { PolicyKind } from "./kind";

function switching(operation: (kind: PolicyKind) => Operation) {
  return (call: Call): Reply => {
    if (!namesOwn(call)) return refused("InvalidParameter.ParamError", "the organization is not the caller's");
    return performing(call, [operation(kindOf(call, "PolicyType"))]) ?? answered();
  };
}

function create(call: Call): Reply {
  const { parameters } = call;
  const kind = kindOf(call, "Type");
  const title = required(textOf(parameters, "Name"));
  const content = required(textOf(parameters, "Content"));
  const performed = call.perform(kind.create("+policy", title, textOf(parameters, "Description") ?? "", content));
  if (performed.kind === "refused") return performed;
  return answered({ PolicyId: kind.numberOf(required(performed.ids["+policy"])) });
}

/** What is left out stays as it is. */
function update(call: Call): Reply {
  const { parameters } = call;
  const kind = kindOf(call, "Type");
  const title = textOf(parameters, "Name");
  const description = textOf(parameters, "Description");
  const content = textOf(parameters, "Content");
  const changes = {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(content === undefined ? {} : { content }),
  };
  return performing(call, [kind.update(policyOf(call, kind), changes)]) ?? answered();
}

function remove(call: Call): Reply {
  const kind = kindOf(call, "Type");
  return performing(call, [kind.remove(policyOf(call, kind))]) ?? answered();
}

function binding(how: "bind" | "unbind") {
  return (call: Call): Reply => {
    const kind = kindOf(call, "Type");
    const number = required(numberOf(call.parameters, "TargetId"));
    const isMember = textOf(call.parameters, "TargetType") === "MEMBER";
    const target = isMember ? String(number) : departmentId(number);
    return performing(call, [kind[how](policyOf(call, kind), target, isMember ? "member" : "department")]) ?? answered();
  };
}

function policyOf(call: Call, kind: PolicyKind): string {
  return kind.idOf(required(numberOf(call.parameters, "PolicyId")));
}

const both = (verb: string): readonly string[] => [`${verb}_scp`, `${verb}_tag_policy`];

/** @param verb of the operations, one for each policy type */
function change(action: string, verb: string, answer: (call: Call) => Reply, refuses: readonly string[] = []): Action {
  const codes = ["UnauthorizedOperation", ...refuses];
  return { ...writing(action, forChanges(answer)), performs: both(verb), refuses: codes };
}

const PARAMETER = ["InvalidParameter.ParamError"];

/** With what exactly is wrong in a document; a rule names the first of it. */
const DOCUMENT = [
  ...["Action", "Condition", "ConditionContent", "ConditionType", "Effect", "Principal", "PolicyDocument"],
  ...["Resource", "ResourceContent", "ResourceProject", "ResourceQcs", "ResourceRegion", "ResourceUin", "Statement", "Version"],
]
  .map((what) => `InvalidParameter.${what}Error`)
  .concat("InvalidParameter.ResourceServiceNotExist", "InvalidParameter.PolicyKeyDuplicated", "LimitExceeded.TagPolicy");

const lists = "which services and interfaces there are is in none of the documents, so every name is one";
const principals = "a policy of an organization names no principal at all, which is PrincipalError";
const elsewhere: Readonly<Record<string, string>> = {
  "InvalidParameter.ActionMiss": "a statement without an action is ActionError",
  "InvalidParameter.ActionNotExist": lists,
  "InvalidParameter.ActionServiceNotExist": lists,
  "InvalidParameter.NotSupportProduct": lists,
  "InvalidParameter.UnsupportedService": lists,
  "InvalidParameter.PrincipalQcsError": principals,
  "InvalidParameter.PrincipalQcsNotExist": principals,
  "InvalidParameter.PrincipalServiceNotExist": principals,
  "InvalidParameter.DescriptionLengthOverlimit":
    "a description that is too long breaks a documented limit: InvalidParameterValue",
  "InvalidParameter.PolicyNameExisted": "a name that is taken is FailedOperation.PolicyNameInUse",
};

export const policyChanges: readonly Action[] = [
  change(
    "EnablePolicyType",
    "enable",
    switching((kind) => kind.enable()),
    PARAMETER,
  ),
  change(
    "DisablePolicyType",
    "disable",
    switching((kind) => kind.disable()),
    PARAMETER,
  ),
  { ...change("CreatePolicy", "create", create, DOCUMENT), ownLimits: ["Name"], notModelled: elsewhere },
  { ...change("UpdatePolicy", "update", update, DOCUMENT), ownLimits: ["Name"], notModelled: elsewhere },
  change("DeletePolicy", "delete", remove),
  change("AttachPolicy", "bind", binding("bind")),
  change("DetachPolicy", "unbind", binding("unbind")),
];
