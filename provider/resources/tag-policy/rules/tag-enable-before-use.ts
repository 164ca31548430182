import { rule } from "../../../kernel";
import { tagPolicyIsOn } from "../bindings";
import type {
  BindTagPolicy,
  CreateTagPolicy,
  DeleteTagPolicy,
  EnableTagPolicy,
  UnbindTagPolicy,
  UpdateTagPolicy,
} from "../operations";
import { tagDeleteWhileDisabled, tagEnableBeforeUseRequired } from "../settings";

type Using = CreateTagPolicy | UpdateTagPolicy | DeleteTagPolicy | BindTagPolicy | UnbindTagPolicy;

/** Clause: guide, "enable tag policies", whose flow implies it; the error lists of the cloud's actions on policies. */
export const tagEnableBeforeUse = rule<Using>({
  id: "TAG-ENABLE-BEFORE-USE",
  kind: "ordering",
  refuses: ["create_tag_policy", "update_tag_policy", "delete_tag_policy", "bind_tag_policy", "unbind_tag_policy"],
  sentence: "tag policies can be created, changed, bound, unbound and deleted only while multi-account tag policy is on",
  advice: "switch multi-account tag policy on for the organization (`tag_policy: true`)",
  cloudCode: "FailedOperation.OrganizationPolicyIsNotEnabled",
  holds(ask, operation, { setting }) {
    if (!setting(tagEnableBeforeUseRequired)) return true;
    return (operation.name === "delete_tag_policy" && setting(tagDeleteWhileDisabled)) || tagPolicyIsOn(ask);
  },
  // Switching it on is nothing that the author mentioned: never by itself.
  remedy: () => ({ add: "never", operations: [{ name: "enable_tag_policy" } satisfies EnableTagPolicy] }),
});
