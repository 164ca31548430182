import { type Rule, rule } from "../../../kernel";
import { departments } from "../../../resources/department/rows";
import { members } from "../../../resources/member/rows";
import { actingAccount, isManagement } from "../../../resources/organization/actors";
import { organizations, SELF } from "../../../resources/organization/rows";
import { organizationUnknown } from "../../../resources/organization/rules/presuppositions";
import { accounts } from "../../account/rows";
import type {
  ChangeTaggedResource,
  ComputeEffectiveTagPolicy,
  CreateCosBucket,
  CreateTaggedResource,
  DeleteTaggedResource,
  DetectTagCompliance,
  DownloadComplianceReport,
  FinishComplianceReport,
  GenerateComplianceReport,
  ViewEffectiveTagPolicy,
} from "../operations";
import { complianceReports, cosBuckets, tagChecks, taggedResources } from "../rows";

type Looking = ComputeEffectiveTagPolicy | ViewEffectiveTagPolicy;

const complianceOrganizationUnknown = organizationUnknown([
  "compute_effective_tag_policy",
  "view_effective_tag_policy",
  "detect_tag_compliance",
  "view_tag_compliance",
  "create_cos_bucket",
  "generate_compliance_report",
  "finish_compliance_report",
  "download_compliance_report",
]);

const effectiveDepartmentUnknown = rule<Looking>({
  id: "DEPT-UNKNOWN",
  kind: "presupposition",
  refuses: ["compute_effective_tag_policy", "view_effective_tag_policy"],
  sentence: "the department does not exist",
  cloudCode: "ResourceNotFound.OrganizationNodeNotExist",
  holds: (ask, { target, target_type }) => target_type !== "department" || ask.exists(departments, target),
});

const effectiveMemberUnknown = rule<Looking>({
  id: "MEMBER-UNKNOWN",
  kind: "presupposition",
  refuses: ["compute_effective_tag_policy", "view_effective_tag_policy"],
  sentence: "the member does not exist",
  cloudCode: "ResourceNotFound.OrganizationMemberNotExist",
  holds: (ask, { target, target_type }) =>
    target_type !== "member" || ask.exists(members, target) || ask.value(organizations, SELF, "managementAccount") === target,
});

const computingActor = rule<ComputeEffectiveTagPolicy>({
  id: "TAG-COMPLIANCE-ACTOR",
  kind: "presupposition",
  refuses: ["compute_effective_tag_policy"],
  sentence: "the effective tag policy is worked out by the system, for the management account",
  cloudCode: "UnauthorizedOperation",
  holds: (ask, operation) => operation.by?.kind === "system" || isManagement(ask, operation),
});

const taggedAccountUnknown = rule<CreateTaggedResource>({
  id: "ACCOUNT-UNKNOWN",
  kind: "presupposition",
  refuses: ["create_tagged_resource"],
  sentence: "the account does not exist",
  cloudCode: "ResourceNotFound",
  holds: (ask, { account }) => ask.exists(accounts, account),
});

const taggedResourceExists = rule<CreateTaggedResource>({
  id: "TAGGED-RESOURCE-EXISTS",
  kind: "presupposition",
  refuses: ["create_tagged_resource"],
  sentence: "the id of a new resource must be free",
  cloudCode: "InvalidParameter",
  holds: (ask, { resource }) => !ask.exists(taggedResources, resource),
});

const taggedResourceUnknown = rule<ChangeTaggedResource | DeleteTaggedResource>({
  id: "TAGGED-RESOURCE-UNKNOWN",
  kind: "presupposition",
  refuses: ["change_tagged_resource", "delete_tagged_resource"],
  sentence: "the resource does not exist",
  cloudCode: "ResourceNotFound",
  holds: (ask, { resource }) => ask.exists(taggedResources, resource),
});

const ownerActor = rule<CreateTaggedResource | ChangeTaggedResource | DeleteTaggedResource>({
  id: "TAG-COMPLIANCE-ACTOR",
  kind: "presupposition",
  refuses: ["create_tagged_resource", "change_tagged_resource", "delete_tagged_resource"],
  sentence: "the resources of an account are its own affair",
  cloudCode: "UnauthorizedOperation",
  holds(ask, operation) {
    if (operation.by === undefined) return true;
    const account =
      operation.name === "create_tagged_resource" ? operation.account : ask.value(taggedResources, operation.resource, "account");
    return account === undefined || actingAccount(ask, operation) === account;
  },
});

const checkUnknown = rule<DetectTagCompliance>({
  id: "TAG-CHECK-UNKNOWN",
  kind: "presupposition",
  refuses: ["detect_tag_compliance"],
  sentence: "nothing has triggered such a check, or it has taken place",
  cloudCode: "ResourceNotFound",
  holds: (ask, { check }) => ask.exists(tagChecks, check),
});

const systemActor = rule<DetectTagCompliance | FinishComplianceReport>({
  id: "TAG-COMPLIANCE-ACTOR",
  kind: "presupposition",
  refuses: ["detect_tag_compliance", "finish_compliance_report"],
  sentence: "this happens by itself",
  cloudCode: "UnauthorizedOperation",
  holds: (_ask, { by }) => by?.kind === "system",
});

const reportingActor = rule<CreateCosBucket | GenerateComplianceReport | DownloadComplianceReport>({
  id: "TAG-COMPLIANCE-ACTOR",
  kind: "presupposition",
  refuses: ["create_cos_bucket", "generate_compliance_report", "download_compliance_report"],
  sentence: "reports on non-compliant resources are an affair of the management account",
  cloudCode: "UnauthorizedOperation",
  holds: isManagement,
});

const bucketExists = rule<CreateCosBucket>({
  id: "COS-BUCKET-EXISTS",
  kind: "presupposition",
  refuses: ["create_cos_bucket"],
  sentence: "the bucket exists already, or has no name",
  cloudCode: "InvalidParameter",
  holds: (ask, { bucket }) => bucket !== "" && !ask.exists(cosBuckets, bucket),
});

const reportExists = rule<GenerateComplianceReport>({
  id: "TAG-REPORT-EXISTS",
  kind: "presupposition",
  refuses: ["generate_compliance_report"],
  sentence: "the id of a new report must be free",
  cloudCode: "InvalidParameter",
  holds: (ask, { report }) => !ask.exists(complianceReports, report),
});

const reportUnknown = rule<FinishComplianceReport>({
  id: "TAG-REPORT-UNKNOWN",
  kind: "presupposition",
  refuses: ["finish_compliance_report"],
  sentence: "no such report is being generated",
  cloudCode: "ResourceNotFound",
  holds: (ask, { report }) => ask.value(complianceReports, report, "finishedAt") === null,
});

export const compliancePresuppositions: readonly Rule[] = [
  complianceOrganizationUnknown,
  effectiveDepartmentUnknown,
  effectiveMemberUnknown,
  computingActor,
  taggedAccountUnknown,
  taggedResourceExists,
  taggedResourceUnknown,
  ownerActor,
  checkUnknown,
  systemActor,
  reportingActor,
  bucketExists,
  reportExists,
  reportUnknown,
];
