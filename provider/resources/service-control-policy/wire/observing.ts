import { groupItems, groupOf, type Organization, rowOf } from "../../../kernel";
import { pages, request } from "../../../wire/asking";
import { type Draft, number, type Observing, text, type WireLook } from "../../../wire/observing";
import { departments, ROOT } from "../../department/rows";
import { departmentOf } from "../../department/wire/numbers";
import { members } from "../../member/rows";
import { allDepartments, allMembers } from "../../organization/rows";
import { observedScpEpoch } from "../bindings";
import { customPolicies, FULL_ACCESS, policiesOn, serviceControlPolicies, serviceControlPolicyNames, targetsOf } from "../rows";
import { POLICIES, type PolicyKind } from "./requests";

const TARGETS = pages("List", "TotalNum", 200, "page-rp");
/** `Type` of a policy that comes with every organization. */
const PRESET = 2;
/** `RelatedType` of a target that is a department. */
const NODE = 1;

export interface ObservedPolicy {
  /** The cloud's number. */
  readonly number: number;
  readonly name: string;
  readonly description: string;
  /** Byte for byte. */
  readonly content: string;
  readonly preset: boolean;
}

export const serviceControlPolicyObserving: Observing = {
  tables: [serviceControlPolicies, serviceControlPolicyNames],
  groups: [customPolicies, policiesOn, targetsOf],
  async observe(look, draft) {
    const kind = "SERVICE_CONTROL_POLICY";
    const epoch = observedScpEpoch(draft.organization);
    const isOn = epoch % 2 === 1;
    const policies = await policiesOf(look, kind);
    const targets = isOn ? await Promise.all(policies.map((policy) => targetsOfPolicy(look, kind, policy.number))) : [];
    for (const [index, policy] of policies.entries()) {
      const id = policy.preset ? policy.name : String(policy.number);
      const { name, description, content } = policy;
      if (policy.preset) look.notePreset(name, policy.number);
      draft.put(serviceControlPolicies, id, { name, description, content, kind: policy.preset ? "system" : "custom" });
      draft.put(serviceControlPolicyNames, name, { policy: id });
      if (!policy.preset) draft.join(groupOf(customPolicies), id);
      const bound = targets[index] ?? [];
      if (id !== FULL_ACCESS) for (const target of bound) bind(draft, epoch, id, target);
      else if (isOn) withoutFullAccess(draft, epoch, new Set(bound));
    }
  },
  fits: (organization) =>
    groupItems(organization, groupOf(customPolicies)).every((policy) =>
      exist(organization, groupItems(organization, groupOf(targetsOf, observedScpEpoch(organization), policy))),
    ),
};

/** Are all of them departments or members? */
export function exist(organization: Organization, targets: readonly string[]): boolean {
  return targets.every(
    (target) => rowOf(organization, departments, target) !== undefined || rowOf(organization, members, target) !== undefined,
  );
}

/** Learns the numbers of the policies that come with an organization, and nothing else. */
export async function notePresets(look: WireLook): Promise<void> {
  const listed = await look.list(request("ListPolicies", { PolicyType: "SERVICE_CONTROL_POLICY", Scope: "QCS" }), POLICIES);
  for (const policy of listed) look.notePreset(text(policy, "PolicyName"), number(policy, "PolicyId"));
}

function bind(draft: Draft, epoch: number, policy: string, target: string): void {
  draft.join(groupOf(policiesOn, epoch, target), policy);
  draft.join(groupOf(targetsOf, epoch, policy), target);
}

/** FullQcloudAccess is bound everywhere at first, so what is noted is where it is not. */
function withoutFullAccess(draft: Draft, epoch: number, holders: ReadonlySet<string>): void {
  const targets = [ROOT, ...[allDepartments, allMembers].flatMap((kind) => groupItems(draft.organization, groupOf(kind)))];
  for (const target of targets) if (!holders.has(target)) draft.leave(groupOf(policiesOn, epoch, target), FULL_ACCESS);
}

/** All policies of a kind with their documents, which no list has. */
export async function policiesOf(look: WireLook, kind: PolicyKind): Promise<readonly ObservedPolicy[]> {
  const listed = await look.list(request("ListPolicies", { PolicyType: kind }), POLICIES);
  return Promise.all(
    listed.map(async (record): Promise<ObservedPolicy> => {
      const policy = number(record, "PolicyId");
      const whole = await look.ask(request("DescribePolicy", { PolicyId: policy, PolicyType: kind }));
      return {
        number: policy,
        name: text(whole, "PolicyName"),
        description: text(whole, "Description"),
        content: text(whole, "PolicyDocument"),
        preset: number(whole, "Type") === PRESET,
      };
    }),
  );
}

/** Departments and members that a policy is bound to. */
export async function targetsOfPolicy(look: WireLook, kind: PolicyKind, policy: number): Promise<readonly string[]> {
  const listed = await look.list(request("ListTargetsForPolicy", { PolicyId: policy, PolicyType: kind }), TARGETS);
  return listed.map((target) => {
    const id = number(target, "Uin");
    return number(target, "RelatedType") === NODE ? departmentOf(id, look) : String(id);
  });
}
