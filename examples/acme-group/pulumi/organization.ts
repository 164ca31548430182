import { Organization } from "../../../provider/pulumi/sdk";
import { lastingPolicies } from "../policies";

/**
 * The organization itself. It is made first, and names what only it makes possible: the policies of Root and the quarantine department.
 * Everything else waits for it, and the engine runs only so many at a time: so it has to be the first that the program names.
 */
export const organization = new Organization("organization", {
  serviceControl: true,
  tagPolicy: true,
  quarantine: "Quarantine",
  serviceControlPolicies: [lastingPolicies.protectAuditLogs.name],
  tagPolicies: [lastingPolicies.costCenter.name],
});
