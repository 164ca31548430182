import { rule } from "../../../kernel";
import type { CreateCosBucket, GenerateComplianceReport } from "../operations";
import { cosBuckets } from "../rows";

/** Guides, "view and download the results of the check of non-compliant resources". */
export const tagReportCos = rule<GenerateComplianceReport>({
  id: "TAG-REPORT-COS",
  kind: "precondition",
  refuses: ["generate_compliance_report"],
  sentence: "a report on non-compliant resources is generated into a COS bucket, which has to be chosen and to exist",
  advice: "create the bucket first, or choose another",
  cloudCode: "InvalidParameter",
  holds: (ask, { bucket }) => ask.exists(cosBuckets, bucket),
  blockers: (_organization, { bucket }) => ({
    first: [{ table: cosBuckets.name, id: bucket, says: "does not exist" }],
    count: 1,
  }),
  remedy(_organization, { bucket }) {
    if (bucket === "") return undefined;
    const create: CreateCosBucket = { name: "create_cos_bucket", bucket };
    return { add: "never", operations: [create] };
  },
});
