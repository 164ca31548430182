import { rule } from "../../../kernel";
import { policyNameProblem } from "../../policy-names";
import type { CreateTagPolicy, UpdateTagPolicy } from "../operations";
import { tagPolicyNameHyphens } from "../settings";

/** Clause: guide, "create a tag policy"; the parameter Name of CreatePolicy and UpdatePolicy in the cloud's API reference. */
export const tagCreateFields = rule<CreateTagPolicy | UpdateTagPolicy>({
  id: "TAG-CREATE-FIELDS",
  kind: "precondition",
  refuses: ["create_tag_policy", "update_tag_policy"],
  sentence: "a tag policy has a name of 1 to 128 letters, digits, Chinese characters, underscores and hyphens",
  advice: "choose a name without blanks and other signs",
  cloudCode: "InvalidParameter.PolicyNameError",
  holds: (_ask, { title }, { setting }) =>
    title === undefined || policyNameProblem(title, setting(tagPolicyNameHyphens)) === undefined,
});
