import { effect } from "../../../kernel";
import { type OrganizationRow, organizations, SELF } from "../../organization/rows";
import { tagEpoch } from "../bindings";
import type { DisableTagPolicy } from "../operations";

/** Clause: guide, "disable tag policies". One write: bindings belong to the epoch that ends here. The policies stay. */
export const tagDisableUnbinds = effect<DisableTagPolicy>({
  id: "TAG-DISABLE-UNBINDS",
  kind: "auto_effect",
  on: ["disable_tag_policy"],
  sentence: "switching multi-account tag policy off unbinds every tag policy, and deletes none",
  does: (ask, write) => write.set<OrganizationRow>(organizations, SELF, { tagEpoch: tagEpoch(ask) + 1 }),
});
