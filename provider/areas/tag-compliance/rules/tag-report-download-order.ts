import { type Operation, rowOf, rule } from "../../../kernel";
import { system } from "../../../resources/organization/actors";
import type { CreateCosBucket, DownloadComplianceReport, FinishComplianceReport, GenerateComplianceReport } from "../operations";
import { complianceReports, cosBuckets } from "../rows";

/** Where a report goes that a remedy asks for. */
const BUCKET = "compliance-reports";

/** Guides, "view and download the results of the check of non-compliant resources". */
export const tagReportDownloadOrder = rule<DownloadComplianceReport>({
  id: "TAG-REPORT-DOWNLOAD-ORDER",
  kind: "ordering",
  refuses: ["download_compliance_report"],
  sentence: "a report is downloaded after it has been generated",
  advice: "have it generated, and wait until it is finished",
  cloudCode: "FailedOperation",
  holds: (ask, { report }) => (ask.value(complianceReports, report, "finishedAt") ?? null) !== null,
  blockers(organization, { report }) {
    const says = rowOf(organization, complianceReports, report) === undefined ? "does not exist" : "is still being generated";
    return { first: [{ table: complianceReports.name, id: report, says }], count: 1 };
  },
  remedy(organization, { report }) {
    const operations: Operation[] = [];
    if (rowOf(organization, complianceReports, report) === undefined) {
      const create: CreateCosBucket = { name: "create_cos_bucket", bucket: BUCKET };
      if (rowOf(organization, cosBuckets, BUCKET) === undefined) operations.push(create);
      const generate: GenerateComplianceReport = { name: "generate_compliance_report", report, bucket: BUCKET };
      operations.push(generate);
    }
    const finish: FinishComplianceReport = { name: "finish_compliance_report", report, by: system };
    return { add: "never", operations: [...operations, finish] };
  },
});
