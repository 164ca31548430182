import { effect } from "../../../kernel";
import { type OrganizationRow, organizations, SELF } from "../../organization/rows";
import { scpEpoch } from "../bindings";
import type { DisableScp } from "../operations";

/** Clause: guide, "disable service control policies". One write: bindings belong to the epoch that ends here. */
export const scpDisableUnbindsAll = effect<DisableScp>({
  id: "SCP-DISABLE-UNBINDS-ALL",
  kind: "auto_effect",
  on: ["disable_scp"],
  sentence: "switching service control off unbinds every policy from every department and member, and deletes none",
  does: (ask, write) => write.set<OrganizationRow>(organizations, SELF, { scpEpoch: scpEpoch(ask) + 1 }),
});
