import type { Declaration } from "../../desired/declaration";
import type { Diagnostic } from "../../diagnostics";
import { type Ask, groupItems, groupOf, type Operation, type Organization, rowOf, type Subject, type Write } from "../../kernel";
import { flag, references } from "../attributes";
import { departments, ROOT } from "../department/rows";
import { members } from "../member/rows";
import { organizations, SELF } from "../organization/rows";
import type { Situation } from "../resource-type";
import { attachmentId, attachments } from "./attached";
import type { BindScp, UnbindScp } from "./operations";
import { FULL_ACCESS, policiesOn, targetsOf } from "./rows";

/** The attributes with which a department, a member or the organization (for Root) says what is bound to it. */
export const bindingAttributes = {
  full_access: flag({
    doc: "Is the system policy FullQcloudAccess, which allows everything, bound? Without it only what another policy allows is allowed.",
    default: true,
  }),
  service_control_policies: references({
    doc: "The custom service control policies bound to it, while service control is on.",
    refersTo: ["service_control_policy"],
    default: [],
  }),
};

/** What is bound to a target, in resolved form: policy ids, sorted. */
export interface Bound {
  readonly full_access: boolean;
  readonly service_control_policies: readonly string[];
}

export type TargetType = "department" | "member";

/** What a new target starts with, and what every target has when service control is switched on. */
const atFirst: Bound = { full_access: true, service_control_policies: [] };

/** The epoch that bindings belong to; service control is on while it is odd. */
export function scpEpoch(ask: Ask): number {
  return ask.value(organizations, SELF, "scpEpoch") ?? 0;
}

export function serviceControlIsOn(ask: Ask): boolean {
  return isOn(scpEpoch(ask));
}

/** The epoch, for those who look without judging an operation. */
export function observedScpEpoch(organization: Organization): number {
  return rowOf(organization, organizations, SELF)?.scpEpoch ?? 0;
}

/** The table of a target's row. */
export function targetTable(type: TargetType): string {
  return type === "department" ? departments.name : members.name;
}

/** The object that a target's bindings belong to: those of Root are the organization's. */
export function boundTo(organization: Organization, target: string): Subject {
  if (target === ROOT) return { table: organizations.name, id: SELF };
  const table = rowOf(organization, departments, target) === undefined ? members.name : departments.name;
  return { table, id: target };
}

/** What is bound to a target. While service control is off, what it would have when it is switched on. */
export function readBindings(organization: Organization, target: string): Bound {
  const epoch = observedScpEpoch(organization);
  if (!isOn(epoch)) return atFirst;
  const bound = groupItems(organization, groupOf(policiesOn, epoch, target));
  return { full_access: bound.includes(FULL_ACCESS), service_control_policies: bound.filter((policy) => policy !== FULL_ACCESS) };
}

/** What leads from one set of bindings to another; nothing when service control will be off at the end: then there are none. */
export function bindingOperations(
  target: string,
  targetType: TargetType,
  before: Bound | undefined,
  after: Bound,
  situation: Situation,
): readonly Operation[] {
  if (!willBeOn(situation)) return [];
  const held = new Set(policiesOf(before ?? atFirst));
  const wanted = new Set(policiesOf(after));
  const binding = { target, target_type: targetType };
  return [
    ...[...wanted].filter((policy) => !held.has(policy)).map((policy): BindScp => ({ name: "bind_scp", policy, ...binding })),
    ...[...held].filter((policy) => !wanted.has(policy)).map((policy): UnbindScp => ({ name: "unbind_scp", policy, ...binding })),
  ];
}

/** A target declared with neither FullQcloudAccess nor a policy of its own could never come about: the last one stays. */
export function nothingBound(declaration: Declaration): readonly Diagnostic[] {
  const { full_access: full, service_control_policies: policies } = declaration.attributes;
  if (full !== false || (Array.isArray(policies) && policies.length > 0)) return [];
  return [
    {
      severity: "error",
      code: "SCP-UNBIND-LAST",
      at: declaration.placeOf("full_access"),
      summary: "`full_access: false` without any of `service_control_policies` would leave no policy bound",
      hint: "name a policy that allows what is wanted, or leave `full_access` out",
    },
  ];
}

/**
 * Takes every service control policy off a target that leaves the organization (a member) or goes (a department), and leaves behind what a
 * new target starts with: an account that joins again later must not find its old bindings.
 */
export function dropScpBindings(ask: Ask, write: Write, target: string): void {
  const epoch = scpEpoch(ask);
  const bound = groupOf(policiesOn, epoch, target);
  for (const policy of ask.list(bound)) {
    if (policy === FULL_ACCESS) continue;
    write.leave(groupOf(targetsOf, epoch, policy), target);
    write.leave(bound, policy);
    write.drop(attachments, attachmentId(epoch, policy, target));
  }
  write.join(bound, FULL_ACCESS);
}

function policiesOf({ full_access, service_control_policies }: Bound): readonly string[] {
  return full_access ? [FULL_ACCESS, ...service_control_policies] : service_control_policies;
}

function willBeOn({ organization, observed, alone = false }: Situation): boolean {
  if (alone) return true;
  return organization === undefined ? isOn(observedScpEpoch(observed)) : organization["service_control"] === true;
}

function isOn(epoch: number): boolean {
  return epoch % 2 === 1;
}
