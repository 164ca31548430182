import { rule } from "../../../kernel";
import { serviceControlIsOn } from "../bindings";
import type { CreateScp, DeleteScp, EnableScp, UpdateScp } from "../operations";
import { scpDeleteWhileDisabled } from "../settings";

/** Clause: guide, "enable service control policies"; the error lists of CreatePolicy, UpdatePolicy and DeletePolicy. */
export const scpCreateNeedsEnabled = rule<CreateScp | UpdateScp | DeleteScp>({
  id: "SCP-CREATE-NEEDS-ENABLED",
  kind: "precondition",
  refuses: ["create_scp", "update_scp", "delete_scp"],
  sentence: "service control policies can be created, changed and deleted only while service control is on",
  advice: "switch service control on for the organization (`service_control: true`)",
  cloudCode: "FailedOperation.OrganizationPolicyIsNotEnabled",
  holds: (ask, operation, { setting }) =>
    (operation.name === "delete_scp" && setting(scpDeleteWhileDisabled)) || serviceControlIsOn(ask),
  // Switching it on touches everybody: never by itself.
  remedy: () => ({ add: "never", operations: [{ name: "enable_scp" } satisfies EnableScp] }),
});
