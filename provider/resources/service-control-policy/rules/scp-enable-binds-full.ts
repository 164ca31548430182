import { effect } from "../../../kernel";
import { type OrganizationRow, organizations, SELF } from "../../organization/rows";
import { scpEpoch } from "../bindings";
import type { EnableScp } from "../operations";

/**
 * Clause: guide, "enable service control policies". One write for any number of targets: in the new epoch nothing has been bound yet,
 * and a target on which nothing was written holds FullQcloudAccess (`policiesOn`).
 */
export const scpEnableBindsFull = effect<EnableScp>({
  id: "SCP-ENABLE-BINDS-FULL",
  kind: "auto_effect",
  on: ["enable_scp"],
  sentence: "switching service control on binds FullQcloudAccess to Root, to every department and to every member",
  does: (ask, write) => write.set<OrganizationRow>(organizations, SELF, { scpEpoch: scpEpoch(ask) + 1 }),
});
