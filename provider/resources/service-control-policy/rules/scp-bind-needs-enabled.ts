import { rule } from "../../../kernel";
import { serviceControlIsOn } from "../bindings";
import type { BindScp, EnableScp, UnbindScp } from "../operations";

/**
 * Clause: guide, "disable service control policies". Unbinding is added on the evidence of DetachPolicy, which answers the same: while
 * service control is off, nothing is bound.
 */
export const scpBindNeedsEnabled = rule<BindScp | UnbindScp>({
  id: "SCP-BIND-NEEDS-ENABLED",
  kind: "precondition",
  refuses: ["bind_scp", "unbind_scp"],
  sentence: "service control policies can be bound and unbound only while service control is on",
  advice: "switch service control on for the organization (`service_control: true`)",
  cloudCode: "FailedOperation.OrganizationPolicyIsNotEnabled",
  holds: serviceControlIsOn,
  // Switching it on touches everybody: never by itself.
  remedy: () => ({ add: "never", operations: [{ name: "enable_scp" } satisfies EnableScp] }),
});
