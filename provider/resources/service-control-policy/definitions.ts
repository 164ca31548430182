import { type Called, defineOperation, groupOf, type OperationDefinition } from "../../kernel";
import { departments } from "../department/rows";
import { members } from "../member/rows";
import { organizations, SELF } from "../organization/rows";
import { forgetTimes, noteChanged, noteCreated } from "../times";
import { attachmentId, attachments } from "./attached";
import { scpEpoch } from "./bindings";
import { scpTestFirst } from "./cautions";
import type { BindScp, CreateScp, DeleteScp, DisableScp, EnableScp, UnbindScp, UpdateScp, ViewScp } from "./operations";
import {
  customPolicies,
  FULL_ACCESS,
  policiesOn,
  type ServiceControlPolicy,
  serviceControlPolicies,
  serviceControlPolicyNames,
  targetsOf,
} from "./rows";

const itself = { table: organizations.name, id: SELF };

/** API: EnablePolicyType. What it does is the effect of SCP-ENABLE-BINDS-FULL. */
const enableScp = defineOperation<EnableScp>({
  name: "enable_scp",
  reversible: true,
  verb: "change",
  subject: () => itself,
  describe: (_operation, called) =>
    `switch service control on; ${called(serviceControlPolicies.name, FULL_ACCESS)} is bound everywhere`,
  transition: () => undefined,
});

/** API: DisablePolicyType. What it does is the effect of SCP-DISABLE-UNBINDS-ALL. Bindings do not come back by themselves. */
const disableScp = defineOperation<DisableScp>({
  name: "disable_scp",
  reversible: true,
  verb: "change",
  subject: () => itself,
  describe: () => "switch service control off; every service control policy is unbound from everything",
  caution: () => ({
    rule: "SCP-DISABLE-UNBINDS-ALL",
    says: "switching service control off unbinds every service control policy from everything, declared or not, and they do not come back by themselves",
  }),
  transition: () => undefined,
});

/** API: CreatePolicy. */
const createScp = defineOperation<CreateScp>({
  name: "create_scp",
  creates: ["policy"],
  reversible: true,
  verb: "create",
  subject: ({ policy }) => ({ table: serviceControlPolicies.name, id: policy }),
  describe: ({ title }) => `create service control policy \`${title}\``,
  transition(_ask, write, { policy, title, description, content }, { at }) {
    noteCreated(write, serviceControlPolicies, policy, at);
    write.put(serviceControlPolicies, policy, { name: title, description, content, kind: "custom" });
    write.put(serviceControlPolicyNames, title, { policy });
    write.join(groupOf(customPolicies), policy);
  },
});

/** API: UpdatePolicy. */
const updateScp = defineOperation<UpdateScp>({
  name: "update_scp",
  reversible: true,
  verb: "change",
  subject: ({ policy }) => ({ table: serviceControlPolicies.name, id: policy }),
  describe({ policy, title, description, content }, called) {
    if (title !== undefined && description === undefined && content === undefined) {
      return `rename ${called(serviceControlPolicies.name, policy)} to \`${title}\``;
    }
    const changed = [
      ...(title === undefined ? [] : ["name"]),
      ...(description === undefined ? [] : ["description"]),
      ...(content === undefined ? [] : ["content"]),
    ];
    return `change the ${changed.join(" and the ")} of ${called(serviceControlPolicies.name, policy)}`;
  },
  transition(ask, write, { policy, title, description, content }, { at }) {
    noteChanged(ask, write, serviceControlPolicies, policy, at);
    if (title !== undefined) {
      const former = ask.value(serviceControlPolicies, policy, "name");
      // Where names need not be unique, the index may point at another policy.
      if (former !== undefined && ask.value(serviceControlPolicyNames, former, "policy") === policy) {
        write.drop(serviceControlPolicyNames, former);
      }
      write.put(serviceControlPolicyNames, title, { policy });
    }
    write.set<ServiceControlPolicy>(serviceControlPolicies, policy, {
      ...(title === undefined ? {} : { name: title }),
      ...(description === undefined ? {} : { description }),
      ...(content === undefined ? {} : { content }),
    });
  },
});

/** API: DeletePolicy. It can be created again with the same effect, under another id. */
const deleteScp = defineOperation<DeleteScp>({
  name: "delete_scp",
  reversible: true,
  verb: "delete",
  subject: ({ policy }) => ({ table: serviceControlPolicies.name, id: policy }),
  describe: ({ policy }, called) => `delete ${called(serviceControlPolicies.name, policy)}`,
  transition(ask, write, { policy }) {
    const name = ask.value(serviceControlPolicies, policy, "name");
    if (name !== undefined && ask.value(serviceControlPolicyNames, name, "policy") === policy) {
      write.drop(serviceControlPolicyNames, name);
    }
    write.drop(serviceControlPolicies, policy);
    forgetTimes(write, serviceControlPolicies, policy);
    write.leave(groupOf(customPolicies), policy);
  },
});

/** API: DescribePolicy, ListTargetsForPolicy. */
const viewScp = defineOperation<ViewScp>({
  name: "view_scp",
  reversible: true,
  verb: "change",
  subject: ({ policy }) => ({ table: serviceControlPolicies.name, id: policy }),
  describe: ({ policy }, called) => `view ${called(serviceControlPolicies.name, policy)}`,
  transition: () => undefined,
});

/** API: AttachPolicy. */
const bindScp = defineOperation<BindScp>({
  name: "bind_scp",
  reversible: true,
  verb: "bind",
  subject: targetOf,
  describe: (operation, called) =>
    `bind ${called(serviceControlPolicies.name, operation.policy)} to ${calledTarget(operation, called)}`,
  caution: scpTestFirst,
  transition(ask, write, { policy, target }, { at }) {
    const epoch = scpEpoch(ask);
    write.join(groupOf(policiesOn, epoch, target), policy);
    if (policy === FULL_ACCESS) return;
    write.join(groupOf(targetsOf, epoch, policy), target);
    write.put(attachments, attachmentId(epoch, policy, target), { at });
  },
});

/** API: DetachPolicy. */
const unbindScp = defineOperation<UnbindScp>({
  name: "unbind_scp",
  reversible: true,
  verb: "unbind",
  subject: targetOf,
  describe: (operation, called) =>
    `unbind ${called(serviceControlPolicies.name, operation.policy)} from ${calledTarget(operation, called)}`,
  transition(ask, write, { policy, target }) {
    const epoch = scpEpoch(ask);
    write.leave(groupOf(policiesOn, epoch, target), policy);
    if (policy === FULL_ACCESS) return;
    write.leave(groupOf(targetsOf, epoch, policy), target);
    write.drop(attachments, attachmentId(epoch, policy, target));
  },
});

/** A binding belongs to its target: that is where users declare it. */
function targetOf({ target, target_type }: BindScp | UnbindScp) {
  return { table: target_type === "department" ? departments.name : members.name, id: target };
}

function calledTarget(operation: BindScp | UnbindScp, called: Called): string {
  const { table, id } = targetOf(operation);
  return called(table, id);
}

export const serviceControlPolicyOperations: readonly OperationDefinition[] = [
  enableScp,
  disableScp,
  createScp,
  updateScp,
  deleteScp,
  viewScp,
  bindScp,
  unbindScp,
];
