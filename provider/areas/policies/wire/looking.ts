import { groupOf, type Organization, rowOf } from "../../../kernel";
import { departments, ROOT } from "../../../resources/department/rows";
import { departmentId, departmentNumber } from "../../../resources/department/wire/ids";
import { members } from "../../../resources/member/rows";
import { allDepartments, allMembers } from "../../../resources/organization/rows";
import { noOrganization, ownOrganization } from "../../../resources/organization/wire/standing";
import { type Action, answered, type Call, type JsonObject, type Reply, refused } from "../../../wire/action";
import { reading } from "../../../wire/answering/define";
import { foundOnce, inOrder, itemsInOrder } from "../../../wire/answering/order";
import { pageOf } from "../../../wire/answering/pages";
import { numberOf, required, textOf } from "../../../wire/answering/parameters";
import { wireTime } from "../../../wire/answering/times";
import { forLooks, kindOf, kinds, namesOwn, targetOf, targetUnknown } from "./asking";
import { effective } from "./effective";
import type { PolicyKind, ShownPolicy } from "./kind";

/** A policy and its id in the kernel. */
type Found = readonly [id: string, policy: ShownPolicy];

function found(call: Call, kind: PolicyKind, id: string): readonly Found[] {
  const policy = kind.policy(call.organization, id, ownOrganization(call).createdAt);
  return policy === undefined ? [] : [[id, policy]];
}

const policyUnknown = refused("ResourceNotFound.PolicyNotExist", "there is no such policy of this type");

/** 1 is a policy of the customer's own, 2 one that the cloud brings along. */
const typeOf = ({ preset }: ShownPolicy): number => (preset ? 2 : 1);

function describe(call: Call): Reply {
  const kind = kindOf(call, "PolicyType");
  const [first] = found(call, kind, kind.idOf(required(numberOf(call.parameters, "PolicyId"))));
  if (first === undefined) return policyUnknown;
  const [id, policy] = first;
  return answered({
    PolicyId: kind.numberOf(id),
    PolicyName: policy.name,
    Type: typeOf(policy),
    Description: policy.description,
    PolicyDocument: policy.content,
    UpdateTime: wireTime(policy.updatedAt),
    AddTime: wireTime(policy.createdAt),
  });
}

/** Asks for the type by its number and tells its name. */
function describeConfig(call: Call): Reply {
  if (!namesOwn(call)) return noOrganization;
  const kind = required(kinds[numberOf(call.parameters, "Type") ?? 0]);
  return answered({ Status: kind.isOn(call.organization) ? 1 : 0, Type: kind.name });
}

function list(call: Call): Reply {
  const kind = kindOf(call, "PolicyType");
  const scope = textOf(call.parameters, "Scope") ?? "All";
  const keyword = textOf(call.parameters, "Keyword") ?? "";
  const listed = kind
    .policies(call.organization)
    .flatMap((id) => found(call, kind, id))
    .filter(([, { name, preset }]) => name.includes(keyword) && (scope === "All" || preset === (scope === "QCS")));
  return answered({
    TotalNum: listed.length,
    List: pageOf(listed, call.parameters).map(([id, policy]) => ({
      PolicyId: kind.numberOf(id),
      PolicyName: policy.name,
      Description: policy.description,
      Type: typeOf(policy),
      AttachedTimes: targetsOf(call, kind, id).length,
      AddTime: wireTime(policy.createdAt),
      UpdateTime: wireTime(policy.updatedAt),
    })),
  });
}

function listForTarget(call: Call): Reply {
  const kind = kindOf(call, "PolicyType");
  const number = required(numberOf(call.parameters, "TargetId"));
  const target = targetOf(call, number);
  if (target === undefined) return targetUnknown(number);
  const keyword = textOf(call.parameters, "Keyword") ?? "";
  const attached = new Set(kind.attached(call.organization, target.id));
  const listed = kind
    .policies(call.organization)
    .filter((id) => attached.has(id))
    .flatMap((id) => found(call, kind, id))
    .filter(([, { name }]) => name.includes(keyword));
  return answered({
    TotalNum: listed.length,
    List: pageOf(listed, call.parameters).map(([id, policy]) => ({
      StrategyId: kind.numberOf(id),
      StrategyName: policy.name,
      Remark: policy.description,
      Uin: number,
      Type: target.type === "department" ? 1 : 2,
      Name: target.name,
      AddTime: wireTime(policy.createdAt),
      UpdateTime: wireTime(policy.updatedAt),
      AttachTime: wireTime(attachedAt(call, kind, id, target.id)),
    })),
  });
}

function listTargets(call: Call): Reply {
  const { organization, parameters } = call;
  const kind = kindOf(call, "PolicyType");
  const policy = kind.idOf(required(numberOf(parameters, "PolicyId")));
  if (found(call, kind, policy).length === 0) return policyUnknown;
  const type = textOf(parameters, "TargetType") ?? "All";
  const wanted = (textOf(parameters, "Keyword") ?? "").split(/\s+/).filter((id) => id !== "");
  const isDepartment = (id: string): boolean => rowOf(organization, departments, id) !== undefined;
  const numberOfTarget = (id: string): number => (isDepartment(id) ? departmentNumber(id) : Number(id));
  const listed = targetsOf(call, kind, policy).filter(
    (id) =>
      (type === "All" || (type === "Node") === isDepartment(id)) &&
      (wanted.length === 0 || wanted.includes(String(numberOfTarget(id)))),
  );
  return answered({
    TotalNum: listed.length,
    List: pageOf(listed, parameters).map((id) => ({
      Uin: numberOfTarget(id),
      RelatedType: isDepartment(id) ? 1 : 2,
      Name: (rowOf(organization, departments, id) ?? rowOf(organization, members, id))?.name ?? "",
      AddTime: wireTime(attachedAt(call, kind, policy, id)),
    })),
  });
}

/** Departments first, Root before the others, then members. */
function targetsOf({ organization }: Call, kind: PolicyKind, policy: string): readonly string[] {
  return foundOnce(organization, `targets of ${kind.name} ${policy}`, () => targetsIn(organization, kind, policy));
}

function targetsIn(organization: Organization, kind: PolicyKind, policy: string): readonly string[] {
  const known = kind.targets(organization, policy);
  if (known !== undefined) {
    const isDepartment = (id: string): boolean => rowOf(organization, departments, id) !== undefined;
    const [root, others] = [known.filter((id) => id === ROOT), inOrder(known.filter((id) => id !== ROOT))];
    return [...root, ...others.filter(isDepartment), ...others.filter((id) => !isDepartment(id))];
  }
  const every = [allDepartments, allMembers].flatMap((group) => itemsInOrder(organization, groupOf(group)));
  return [ROOT, ...every].filter((target) => kind.attached(organization, target).includes(policy));
}

/** What nobody noted has been attached since its target is in the organization. */
function attachedAt(call: Call, kind: PolicyKind, policy: string, target: string): number {
  const since = rowOf(call.organization, members, target)?.joinedAt ?? ownOrganization(call).createdAt;
  return kind.attachedAt(call.organization, policy, target) ?? since;
}

const outside = refused("InvalidParameter.OrganizationNotExist", "the account is in no organization");

function describeEffective(call: Call): Reply {
  const number = required(numberOf(call.parameters, "TargetId"));
  const document: JsonObject | undefined = effective(call, departmentId(number), number);
  return document === undefined
    ? refused("ResourceNotFound.EffectivePolicyNotFound", "no tag policy is in effect for the target")
    : answered({ EffectivePolicy: document });
}

export const policyLooks: readonly Action[] = [
  reading("DescribePolicy", forLooks(describe)),
  reading("DescribePolicyConfig", forLooks(describeConfig)),
  reading("ListPolicies", forLooks(list)),
  reading("ListPoliciesForTarget", forLooks(listForTarget)),
  reading("ListTargetsForPolicy", forLooks(listTargets)),
  reading("DescribeEffectivePolicy", forLooks(describeEffective, outside)),
];
