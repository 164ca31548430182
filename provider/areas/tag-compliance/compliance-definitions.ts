import { type Ask, defineOperation, groupOf } from "../../kernel";
import { organizations, SELF } from "../../resources/organization/rows";
import { carryOut } from "./checking";
import type {
  CreateCosBucket,
  DetectTagCompliance,
  DownloadComplianceReport,
  FinishComplianceReport,
  GenerateComplianceReport,
  ViewTagCompliance,
} from "./operations";
import {
  allComplianceReports,
  allNonCompliant,
  complianceReports,
  cosBuckets,
  nonCompliances,
  type ReportLine,
  tagChecks,
} from "./rows";

const report = ({ report }: { readonly report: string }) => ({ table: complianceReports.name, id: report });

const detectTagCompliance = defineOperation<DetectTagCompliance>({
  name: "detect_tag_compliance",
  reversible: true,
  verb: "change",
  subject: ({ check }) => ({ table: tagChecks.name, id: check }),
  describe: () => "check resources against the effective tag policy",
  transition: (ask, write, { check }, given) => carryOut(ask, write, check, given),
});

/** Changes nothing; what is shown is `complianceSummary`. */
const viewTagCompliance = defineOperation<ViewTagCompliance>({
  name: "view_tag_compliance",
  reversible: true,
  verb: "change",
  subject: () => ({ table: organizations.name, id: SELF }),
  describe: () => "view which resources do not comply with the tag policies",
  transition: () => undefined,
});

const createCosBucket = defineOperation<CreateCosBucket>({
  name: "create_cos_bucket",
  reversible: true,
  verb: "create",
  subject: ({ bucket }) => ({ table: cosBuckets.name, id: bucket }),
  describe: ({ bucket }) => `create the COS bucket \`${bucket}\``,
  transition: (ask, write, { bucket }) =>
    write.put(cosBuckets, bucket, { account: ask.value(organizations, SELF, "managementAccount") ?? "" }),
});

const generateComplianceReport = defineOperation<GenerateComplianceReport>({
  name: "generate_compliance_report",
  creates: ["report"],
  reversible: true,
  verb: "create",
  subject: report,
  describe: ({ bucket }) => `have a report on non-compliant resources generated into the COS bucket \`${bucket}\``,
  transition(_ask, write, { report, bucket }, { at }) {
    write.put(complianceReports, report, { bucket, requestedAt: at, finishedAt: null, lines: [] });
    write.join(groupOf(allComplianceReports), report);
  },
});

const finishComplianceReport = defineOperation<FinishComplianceReport>({
  name: "finish_compliance_report",
  reversible: false,
  verb: "change",
  subject: report,
  describe: () => "finish the report on non-compliant resources",
  transition(ask, write, { report }, { at }) {
    const lines = ask.list(groupOf(allNonCompliant)).flatMap((resource) => lineOf(ask, resource));
    write.set(complianceReports, report, { finishedAt: at, lines });
  },
});

function lineOf(ask: Ask, resource: string): readonly ReportLine[] {
  const account = ask.value(nonCompliances, resource, "account");
  const findings = ask.value(nonCompliances, resource, "findings");
  return account === undefined || findings === undefined ? [] : [{ account, resource, findings }];
}

/** Changes nothing; what is downloaded are the lines of the report's row. */
const downloadComplianceReport = defineOperation<DownloadComplianceReport>({
  name: "download_compliance_report",
  reversible: true,
  verb: "change",
  subject: report,
  describe: () => "download the report on non-compliant resources",
  transition: () => undefined,
});

export const complianceOperations = [
  detectTagCompliance,
  viewTagCompliance,
  createCosBucket,
  generateComplianceReport,
  finishComplianceReport,
  downloadComplianceReport,
];
