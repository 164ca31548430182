import { effect, groupOf } from "../../../kernel";
import type { ConsolidateBills } from "../operations";
import { allExports, exportRecords } from "../rows";

/** Guides and management-account agreement. */
export const billConsolidateDownload = effect<ConsolidateBills>({
  id: "BILL-CONSOLIDATE-DOWNLOAD",
  kind: "auto_effect",
  on: ["consolidate_bills"],
  sentence: "a merged bill can be downloaded and stays listed among the export records",
  does(_ask, write, { bill }, { at }) {
    write.put(exportRecords, bill, { at });
    write.join(groupOf(allExports), bill);
  },
});
