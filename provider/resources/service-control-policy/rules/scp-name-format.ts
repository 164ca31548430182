import { rule } from "../../../kernel";
import { policyNameProblem } from "../../policy-names";
import type { CreateScp, UpdateScp } from "../operations";
import { scpNameHyphens } from "../settings";

/** Clause: the parameter Name of CreatePolicy and UpdatePolicy in the cloud's API reference. */
export const scpNameFormat = rule<CreateScp | UpdateScp>({
  id: "SCP-NAME-FORMAT",
  kind: "precondition",
  refuses: ["create_scp", "update_scp"],
  sentence: "the name of a service control policy has 1 to 128 letters, digits, Chinese characters, underscores and hyphens",
  advice: "choose a name without blanks and other signs",
  cloudCode: "InvalidParameter.PolicyNameError",
  holds: (_ask, { title }, { setting }) => title === undefined || policyNameProblem(title, setting(scpNameHyphens)) === undefined,
});
