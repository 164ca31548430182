import type { Op } from "../../kernel";

interface Node {
  target: string;
  /** The management account counts as a member here: it has no effective policy. */
  target_type: "department" | "member";
}

export type ComputeEffectiveTagPolicy = Op<"compute_effective_tag_policy", Node>;
/** `format`: a list of rules when left out. */
export type ViewEffectiveTagPolicy = Op<"view_effective_tag_policy", Node & { format?: "visual" | "json" }>;

type Tags = Readonly<Record<string, string>>;

/** `type` of the resource: `service:type`. */
export type CreateTaggedResource = Op<"create_tagged_resource", { resource: string; account: string; type: string; tags: Tags }>;
/** `tags` replace all that it carries. */
export type ChangeTaggedResource = Op<"change_tagged_resource", { resource: string; tags: Tags }>;
export type DeleteTaggedResource = Op<"delete_tagged_resource", { resource: string }>;

export type DetectTagCompliance = Op<"detect_tag_compliance", { check: string }>;
export type ViewTagCompliance = Op<"view_tag_compliance", object>;
export type CreateCosBucket = Op<"create_cos_bucket", { bucket: string }>;
export type GenerateComplianceReport = Op<"generate_compliance_report", { report: string; bucket: string }>;
/** The system is done with a report. */
export type FinishComplianceReport = Op<"finish_compliance_report", { report: string }>;
export type DownloadComplianceReport = Op<"download_compliance_report", { report: string }>;
