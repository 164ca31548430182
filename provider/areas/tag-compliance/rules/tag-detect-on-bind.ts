import { effect } from "../../../kernel";
import type { BindTagPolicy } from "../../../resources/tag-policy/operations";
import { trigger } from "../checking";

const HOUR = 60 * 60 * 1000;

/** Guides, "create a tag policy". Whether the check is a full one is not said; it is here. */
export const tagDetectOnBind = effect<BindTagPolicy>({
  id: "TAG-DETECT-ON-BIND",
  kind: "auto_effect",
  on: ["bind_tag_policy"],
  sentence: "within 1 hour after a tag policy has been bound, the accounts of the target are checked",
  does: (_ask, write, { policy, target }, { at }) =>
    trigger(write, `bound/${policy}/${target}`, {
      trigger: "policy_bound",
      subject: target,
      triggeredAt: at,
      latestStart: at + HOUR,
    }),
});
