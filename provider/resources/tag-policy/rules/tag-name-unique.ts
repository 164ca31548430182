import { type Organization, rowOf, rule } from "../../../kernel";
import { asideName } from "../../policy-names";
import type { CreateTagPolicy, UpdateTagPolicy } from "../operations";
import { tagPolicies, tagPolicyNames } from "../rows";
import { tagPolicyNamesUnique } from "../settings";

/** Clause: the error lists of CreatePolicy and UpdatePolicy in the cloud's API reference. */
export const tagNameUnique = rule<CreateTagPolicy | UpdateTagPolicy>({
  id: "TAG-NAME-UNIQUE",
  kind: "precondition",
  refuses: ["create_tag_policy", "update_tag_policy"],
  sentence: "no two tag policies have the same name",
  advice: "choose another name, or rename the tag policy that has it in the same change",
  cloudCode: "FailedOperation.PolicyNameInUse",
  holds(ask, { policy, title }, { setting }) {
    if (title === undefined || !setting(tagPolicyNamesUnique)) return true;
    const holder = ask.value(tagPolicyNames, title, "policy");
    return holder === undefined || holder === policy;
  },
  blockers(organization, { title }) {
    const holder = holderOf(organization, title);
    return holder === undefined
      ? { first: [], count: 0 }
      : { first: [{ table: tagPolicies.name, id: holder, says: `is called \`${title}\`` }], count: 1 };
  },
  remedy(organization, { title }) {
    const holder = holderOf(organization, title);
    if (holder === undefined || title === undefined) return undefined;
    const rename = (to: string): UpdateTagPolicy => ({ name: "update_tag_policy", policy: holder, title: to });
    return { add: "for-a-moment", operations: [rename(asideName(holder))], undo: [rename(title)] };
  },
});

function holderOf(organization: Organization, title: string | undefined): string | undefined {
  return title === undefined ? undefined : rowOf(organization, tagPolicyNames, title)?.policy;
}
