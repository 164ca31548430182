import { asTags, type ConsoleOperation, consoleOperation } from "../../../wire/console";
import type {
  ChangeTaggedResource,
  CreateCosBucket,
  CreateTaggedResource,
  DeleteTaggedResource,
  DetectTagCompliance,
  DownloadComplianceReport,
  GenerateComplianceReport,
} from "../operations";

export const tagComplianceConsole: readonly ConsoleOperation[] = [
  consoleOperation<ChangeTaggedResource>({
    operation: "change_tagged_resource",
    action: "ChangeTaggedResource",
    summary: "Change the tags of a resource.",
    fields: [
      { name: "ResourceId", argument: "resource", type: "string", doc: "Id of the resource." },
      { name: "Tags", argument: "tags", type: "Tag[]", doc: "All tags that it carries afterwards.", ...asTags },
    ],
  }),
  consoleOperation<DeleteTaggedResource>({
    operation: "delete_tagged_resource",
    action: "DeleteTaggedResource",
    summary: "Delete a resource.",
    fields: [{ name: "ResourceId", argument: "resource", type: "string", doc: "Id of the resource." }],
  }),
  consoleOperation<CreateTaggedResource>({
    operation: "create_tagged_resource",
    action: "CreateTaggedResource",
    summary: "Make a resource that carries tags.",
    fields: [
      { name: "Uin", argument: "account", type: "string", doc: "The account." },
      { name: "ResourceType", argument: "type", type: "string", doc: "`service:type`." },
      { name: "Tags", argument: "tags", type: "Tag[]", doc: "All tags that it carries afterwards.", ...asTags },
    ],
    makes: { argument: "resource", name: "ResourceId", doc: "Id of the resource." },
  }),
  consoleOperation<CreateCosBucket>({
    operation: "create_cos_bucket",
    action: "CreateReportBucket",
    summary: "Make a bucket for reports.",
    fields: [{ name: "Bucket", argument: "bucket", type: "string", doc: "Its name." }],
  }),
  consoleOperation<GenerateComplianceReport>({
    operation: "generate_compliance_report",
    action: "GenerateComplianceReport",
    summary: "Write a report on resources that do not comply.",
    fields: [{ name: "Bucket", argument: "bucket", type: "string", doc: "Where to." }],
    makes: { argument: "report", name: "ReportId", doc: "Id of the report." },
  }),
  consoleOperation<DownloadComplianceReport>({
    operation: "download_compliance_report",
    action: "DownloadComplianceReport",
    summary: "Download a report.",
    fields: [{ name: "ReportId", argument: "report", type: "string", doc: "Id of the report." }],
  }),
  consoleOperation<DetectTagCompliance>({
    operation: "detect_tag_compliance",
    action: "DetectTagCompliance",
    summary: "Check now what a check that waits is about.",
    fields: [{ name: "CheckId", argument: "check", type: "string", doc: "Id of the check." }],
  }),
];
