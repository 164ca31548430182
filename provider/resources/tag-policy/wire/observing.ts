import { groupOf } from "../../../kernel";
import type { Observing } from "../../../wire/observing";
import { policiesOf, targetsOfPolicy } from "../../service-control-policy/wire/observing";
import { observedTagEpoch } from "../bindings";
import { allTagPolicies, tagPolicies, tagPoliciesOn, tagPolicyNames, tagTargetsOf } from "../rows";

export const tagPolicyObserving: Observing = {
  tables: [tagPolicies, tagPolicyNames],
  groups: [allTagPolicies, tagPoliciesOn, tagTargetsOf],
  async observe(look, draft) {
    const kind = "TAG_POLICY";
    const epoch = observedTagEpoch(draft.organization);
    for (const { number, name, description, content } of await policiesOf(look, kind)) {
      const id = String(number);
      draft.put(tagPolicies, id, { name, description, content });
      draft.put(tagPolicyNames, name, { policy: id });
      draft.join(groupOf(allTagPolicies), id);
      if (epoch % 2 === 0) continue;
      for (const target of await targetsOfPolicy(look, kind, number)) {
        draft.join(groupOf(tagPoliciesOn, epoch, target), id);
        draft.join(groupOf(tagTargetsOf, epoch, id), target);
      }
    }
  },
};
