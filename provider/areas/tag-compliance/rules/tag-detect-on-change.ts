import { effect } from "../../../kernel";
import { trigger } from "../checking";
import { effectivePolicyOf } from "../effective";
import type { ChangeTaggedResource } from "../operations";
import { taggedResources } from "../rows";

/** Guides, "create a tag policy". */
export const tagDetectOnChange = effect<ChangeTaggedResource>({
  id: "TAG-DETECT-ON-CHANGE",
  kind: "auto_effect",
  on: ["change_tagged_resource"],
  sentence: "a resource that changes in a target account is checked at once",
  does(ask, write, { resource }, given) {
    const account = ask.value(taggedResources, resource, "account") ?? "";
    if (effectivePolicyOf(ask, account, given) === undefined) return;
    const { at } = given;
    trigger(write, `changed/${resource}`, {
      trigger: "resource_changed",
      subject: resource,
      triggeredAt: at,
      latestStart: at,
    });
  },
});
