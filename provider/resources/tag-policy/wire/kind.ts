import type { PolicyKind } from "../../../areas/policies/wire/kind";
import { groupItems, groupOf, type Organization, rowOf } from "../../../kernel";
import { itemsInOrder } from "../../../wire/answering/order";
import { timesOf } from "../../times";
import { attachmentId, attachments } from "../attached";
import { observedTagEpoch, readTagBindings } from "../bindings";
import type {
  BindTagPolicy,
  CreateTagPolicy,
  DeleteTagPolicy,
  DisableTagPolicy,
  EnableTagPolicy,
  UnbindTagPolicy,
  UpdateTagPolicy,
} from "../operations";
import { allTagPolicies, tagPolicies, tagTargetsOf } from "../rows";

const isOn = (organization: Organization): boolean => observedTagEpoch(organization) % 2 === 1;

export const tagKind: PolicyKind = {
  name: "TAG_POLICY",
  isOn,
  policies: (organization) => itemsInOrder(organization, groupOf(allTagPolicies)),
  policy(organization, id, since) {
    const row = rowOf(organization, tagPolicies, id);
    if (row === undefined) return undefined;
    const { name, description, content } = row;
    return { name, description, content, preset: false, ...timesOf(organization, tagPolicies, id, since) };
  },
  attached: (organization, target) => readTagBindings(organization, target).tag_policies,
  targets: (organization, policy) =>
    isOn(organization) ? groupItems(organization, groupOf(tagTargetsOf, observedTagEpoch(organization), policy)) : [],
  attachedAt: (organization, policy, target) =>
    rowOf(organization, attachments, attachmentId(observedTagEpoch(organization), policy, target))?.at,
  numberOf: Number,
  idOf: String,
  enable: (): EnableTagPolicy => ({ name: "enable_tag_policy" }),
  disable: (): DisableTagPolicy => ({ name: "disable_tag_policy" }),
  create: (policy, title, description, content): CreateTagPolicy => ({
    name: "create_tag_policy",
    policy,
    title,
    description,
    content,
  }),
  update: (policy, changes): UpdateTagPolicy => ({ name: "update_tag_policy", policy, ...changes }),
  remove: (policy): DeleteTagPolicy => ({ name: "delete_tag_policy", policy }),
  bind: (policy, target, target_type): BindTagPolicy => ({ name: "bind_tag_policy", policy, target, target_type }),
  unbind: (policy, target, target_type): UnbindTagPolicy => ({ name: "unbind_tag_policy", policy, target, target_type }),
};
