import { effect } from "../../../kernel";
import type { UpdateTagPolicy } from "../../../resources/tag-policy/operations";
import { tagPolicies } from "../../../resources/tag-policy/rows";
import { trigger } from "../checking";

/** Guides, "create a tag policy". No figure is given for its start. Which accounts it looks at turns out when it starts. */
export const tagDetectOnPolicyChange = effect<UpdateTagPolicy>({
  id: "TAG-DETECT-ON-POLICY-CHANGE",
  kind: "auto_effect",
  on: ["update_tag_policy"],
  sentence: "after the content of a tag policy has changed, all resources of its target accounts are checked once",
  does(ask, write, { policy, content }, { at }) {
    if (content === undefined || content === ask.value(tagPolicies, policy, "content")) return;
    trigger(write, `content/${policy}`, {
      trigger: "policy_content_changed",
      subject: policy,
      triggeredAt: at,
      latestStart: null,
    });
  },
});
