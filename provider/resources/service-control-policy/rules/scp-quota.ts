import { groupOf, rule } from "../../../kernel";
import type { CreateScp } from "../operations";
import { customPolicies } from "../rows";
import { scpPolicies } from "../settings";

/** Clause: the error list of CreatePolicy in the cloud's API reference; no document gives the figure. */
export const scpQuota = rule<CreateScp>({
  id: "SCP-QUOTA",
  kind: "limit",
  refuses: ["create_scp"],
  sentence: "an organization has a limited number of service control policies",
  advice: "delete policies that are bound to nothing",
  cloudCode: "FailedOperation.PolicyFull",
  holds: (ask, _operation, { setting }) => ask.room(groupOf(customPolicies), setting(scpPolicies)),
});
