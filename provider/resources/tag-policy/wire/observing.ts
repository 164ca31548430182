import { groupItems, groupOf } from "../../../kernel";
import type { Observing } from "../../../wire/observing";
import { exist, policiesOf, targetsOfPolicy } from "../../service-control-policy/wire/observing";
import { observedTagEpoch } from "../bindings";
import { allTagPolicies, tagPolicies, tagPoliciesOn, tagPolicyNames, tagTargetsOf } from "../rows";

export const tagPolicyObserving: Observing = {
  tables: [tagPolicies, tagPolicyNames],
  groups: [allTagPolicies, tagPoliciesOn, tagTargetsOf],
  async observe(look, draft) {
    const kind = "TAG_POLICY";
    const epoch = observedTagEpoch(draft.organization);
    const policies = await policiesOf(look, kind);
    const isOn = epoch % 2 === 1;
    const targets = isOn ? await Promise.all(policies.map((policy) => targetsOfPolicy(look, kind, policy.number))) : [];
    for (const [index, { number, name, description, content }] of policies.entries()) {
      const id = String(number);
      draft.put(tagPolicies, id, { name, description, content });
      draft.put(tagPolicyNames, name, { policy: id });
      draft.join(groupOf(allTagPolicies), id);
      for (const target of targets[index] ?? []) {
        draft.join(groupOf(tagPoliciesOn, epoch, target), id);
        draft.join(groupOf(tagTargetsOf, epoch, id), target);
      }
    }
  },
  fits: (organization) =>
    groupItems(organization, groupOf(allTagPolicies)).every((policy) =>
      exist(organization, groupItems(organization, groupOf(tagTargetsOf, observedTagEpoch(organization), policy))),
    ),
};
