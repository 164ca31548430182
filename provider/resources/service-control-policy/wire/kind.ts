import type { PolicyKind } from "../../../areas/policies/wire/kind";
import { groupItems, groupOf, type Organization, rowOf } from "../../../kernel";
import { itemsInOrder } from "../../../wire/answering/order";
import { timesOf } from "../../times";
import { attachmentId, attachments } from "../attached";
import { observedScpEpoch } from "../bindings";
import type { BindScp, CreateScp, DeleteScp, DisableScp, EnableScp, UnbindScp, UpdateScp } from "../operations";
import { customPolicies, FULL_ACCESS, policiesOn, serviceControlPolicies, targetsOf } from "../rows";
import { policyId, policyNumber } from "./ids";

const isOn = (organization: Organization): boolean => observedScpEpoch(organization) % 2 === 1;

export const serviceControlKind: PolicyKind = {
  name: "SERVICE_CONTROL_POLICY",
  isOn,
  policies: (organization) => [FULL_ACCESS, ...itemsInOrder(organization, groupOf(customPolicies))],
  policy(organization, id, since) {
    const row = rowOf(organization, serviceControlPolicies, id);
    if (row === undefined) return undefined;
    const { name, description, content, kind } = row;
    return { name, description, content, preset: kind === "system", ...timesOf(organization, serviceControlPolicies, id, since) };
  },
  attached: (organization, target) =>
    isOn(organization) ? groupItems(organization, groupOf(policiesOn, observedScpEpoch(organization), target)) : [],
  targets(organization, policy) {
    if (!isOn(organization)) return [];
    if (policy === FULL_ACCESS) return undefined;
    return groupItems(organization, groupOf(targetsOf, observedScpEpoch(organization), policy));
  },
  attachedAt: (organization, policy, target) =>
    rowOf(organization, attachments, attachmentId(observedScpEpoch(organization), policy, target))?.at,
  numberOf: policyNumber,
  idOf: policyId,
  enable: (): EnableScp => ({ name: "enable_scp" }),
  disable: (): DisableScp => ({ name: "disable_scp" }),
  create: (policy, title, description, content): CreateScp => ({ name: "create_scp", policy, title, description, content }),
  update: (policy, changes): UpdateScp => ({ name: "update_scp", policy, ...changes }),
  remove: (policy): DeleteScp => ({ name: "delete_scp", policy }),
  bind: (policy, target, target_type): BindScp => ({ name: "bind_scp", policy, target, target_type }),
  unbind: (policy, target, target_type): UnbindScp => ({ name: "unbind_scp", policy, target, target_type }),
};
