import { type Called, defineOperation, groupOf, type OperationDefinition } from "../../kernel";
import { organizations, SELF } from "../organization/rows";
import { forgetTimes, noteChanged, noteCreated } from "../times";
import { attachmentId, attachments } from "./attached";
import { tagEpoch, targetTable } from "./bindings";
import type {
  BindTagPolicy,
  CreateTagPolicy,
  DeleteTagPolicy,
  DisableTagPolicy,
  EnableTagPolicy,
  UnbindTagPolicy,
  UpdateTagPolicy,
  ViewTagPolicy,
} from "./operations";
import { allTagPolicies, type TagPolicy, tagPolicies, tagPoliciesOn, tagPolicyNames, tagTargetsOf } from "./rows";

const itself = { table: organizations.name, id: SELF };

/** API: EnablePolicyType. A new epoch begins, in which nothing is bound. */
const enableTagPolicy = defineOperation<EnableTagPolicy>({
  name: "enable_tag_policy",
  reversible: true,
  verb: "change",
  subject: () => itself,
  describe: () => "switch multi-account tag policy on",
  transition: (ask, write) => write.set(organizations, SELF, { tagEpoch: tagEpoch(ask) + 1 }),
});

/** API: DisablePolicyType. What it does is the effect of TAG-DISABLE-UNBINDS. Bindings do not come back by themselves. */
const disableTagPolicy = defineOperation<DisableTagPolicy>({
  name: "disable_tag_policy",
  reversible: true,
  verb: "change",
  subject: () => itself,
  describe: () => "switch multi-account tag policy off; every tag policy is unbound from everything",
  caution: () => ({
    rule: "TAG-DISABLE-UNBINDS",
    says: "switching multi-account tag policy off unbinds every tag policy from everything, declared or not, and they do not come back by themselves",
  }),
  transition: () => undefined,
});

/** API: CreatePolicy. */
const createTagPolicy = defineOperation<CreateTagPolicy>({
  name: "create_tag_policy",
  creates: ["policy"],
  reversible: true,
  verb: "create",
  subject: ({ policy }) => ({ table: tagPolicies.name, id: policy }),
  describe: ({ title }) => `create tag policy \`${title}\``,
  transition(_ask, write, { policy, title, description, content }, { at }) {
    noteCreated(write, tagPolicies, policy, at);
    write.put(tagPolicies, policy, { name: title, description, content });
    write.put(tagPolicyNames, title, { policy });
    write.join(groupOf(allTagPolicies), policy);
  },
});

/** API: UpdatePolicy. */
const updateTagPolicy = defineOperation<UpdateTagPolicy>({
  name: "update_tag_policy",
  reversible: true,
  verb: "change",
  subject: ({ policy }) => ({ table: tagPolicies.name, id: policy }),
  describe({ policy, title, description, content }, called) {
    if (title !== undefined && description === undefined && content === undefined) {
      return `rename ${called(tagPolicies.name, policy)} to \`${title}\``;
    }
    const changed = [
      ...(title === undefined ? [] : ["name"]),
      ...(description === undefined ? [] : ["description"]),
      ...(content === undefined ? [] : ["content"]),
    ];
    return `change the ${changed.join(" and the ")} of ${called(tagPolicies.name, policy)}`;
  },
  transition(ask, write, { policy, title, description, content }, { at }) {
    noteChanged(ask, write, tagPolicies, policy, at);
    if (title !== undefined) {
      const former = ask.value(tagPolicies, policy, "name");
      // Where names need not be unique, the index may point at another policy.
      if (former !== undefined && ask.value(tagPolicyNames, former, "policy") === policy) write.drop(tagPolicyNames, former);
      write.put(tagPolicyNames, title, { policy });
    }
    write.set<TagPolicy>(tagPolicies, policy, {
      ...(title === undefined ? {} : { name: title }),
      ...(description === undefined ? {} : { description }),
      ...(content === undefined ? {} : { content }),
    });
  },
});

/** API: DeletePolicy. Nothing restores it (TAG-DELETE-IRREVERSIBLE). */
const deleteTagPolicy = defineOperation<DeleteTagPolicy>({
  name: "delete_tag_policy",
  reversible: false,
  verb: "delete",
  subject: ({ policy }) => ({ table: tagPolicies.name, id: policy }),
  describe: ({ policy }, called) => `delete ${called(tagPolicies.name, policy)}, which cannot be restored`,
  transition(ask, write, { policy }) {
    const name = ask.value(tagPolicies, policy, "name");
    if (name !== undefined && ask.value(tagPolicyNames, name, "policy") === policy) write.drop(tagPolicyNames, name);
    write.drop(tagPolicies, policy);
    forgetTimes(write, tagPolicies, policy);
    write.leave(groupOf(allTagPolicies), policy);
  },
});

/** API: DescribePolicy, ListTargetsForPolicy. */
const viewTagPolicy = defineOperation<ViewTagPolicy>({
  name: "view_tag_policy",
  reversible: true,
  verb: "change",
  subject: ({ policy }) => ({ table: tagPolicies.name, id: policy }),
  describe: ({ policy }, called) => `view ${called(tagPolicies.name, policy)}`,
  transition: () => undefined,
});

/** API: AttachPolicy. */
const bindTagPolicy = defineOperation<BindTagPolicy>({
  name: "bind_tag_policy",
  reversible: true,
  verb: "bind",
  subject: targetOf,
  describe: (operation, called) => `bind ${called(tagPolicies.name, operation.policy)} to ${calledTarget(operation, called)}`,
  transition(ask, write, { policy, target }, { at }) {
    const epoch = tagEpoch(ask);
    write.put(attachments, attachmentId(epoch, policy, target), { at });
    write.join(groupOf(tagPoliciesOn, epoch, target), policy);
    write.join(groupOf(tagTargetsOf, epoch, policy), target);
  },
});

/** API: DetachPolicy. */
const unbindTagPolicy = defineOperation<UnbindTagPolicy>({
  name: "unbind_tag_policy",
  reversible: true,
  verb: "unbind",
  subject: targetOf,
  describe: (operation, called) => `unbind ${called(tagPolicies.name, operation.policy)} from ${calledTarget(operation, called)}`,
  transition(ask, write, { policy, target }) {
    const epoch = tagEpoch(ask);
    write.drop(attachments, attachmentId(epoch, policy, target));
    write.leave(groupOf(tagPoliciesOn, epoch, target), policy);
    write.leave(groupOf(tagTargetsOf, epoch, policy), target);
  },
});

/** A binding belongs to its target: that is where users declare it. */
function targetOf({ target, target_type }: BindTagPolicy | UnbindTagPolicy) {
  return { table: targetTable(target_type), id: target };
}

function calledTarget(operation: BindTagPolicy | UnbindTagPolicy, called: Called): string {
  const { table, id } = targetOf(operation);
  return called(table, id);
}

export const tagPolicyOperations: readonly OperationDefinition[] = [
  enableTagPolicy,
  disableTagPolicy,
  createTagPolicy,
  updateTagPolicy,
  deleteTagPolicy,
  viewTagPolicy,
  bindTagPolicy,
  unbindTagPolicy,
];
