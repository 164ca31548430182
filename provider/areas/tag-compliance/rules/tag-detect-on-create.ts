import { effect } from "../../../kernel";
import { trigger } from "../checking";
import { effectivePolicyOf } from "../effective";
import type { CreateTaggedResource } from "../operations";

const TEN_MINUTES = 10 * 60 * 1000;

/** Guides, "create a tag policy". */
export const tagDetectOnCreate = effect<CreateTaggedResource>({
  id: "TAG-DETECT-ON-CREATE",
  kind: "auto_effect",
  on: ["create_tagged_resource"],
  sentence: "a resource created in a target account is checked within 10 minutes",
  does(ask, write, { resource, account }, given) {
    if (effectivePolicyOf(ask, account, given) === undefined) return;
    const { at } = given;
    trigger(write, `created/${resource}`, {
      trigger: "resource_created",
      subject: resource,
      triggeredAt: at,
      latestStart: at + TEN_MINUTES,
    });
  },
});
