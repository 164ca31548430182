import { groupKind, table } from "../../kernel";
import type { TagFinding, Tagged } from "./tag-computation";

/** A cloud resource that carries tags, in any account. */
export interface TaggedResource extends Tagged {
  readonly account: string;
}

export const taggedResources = table<TaggedResource>("tagged-resource");
/** Resources that an account holds. */
export const taggedResourcesIn = groupKind("tagged-resources-in");

export type TagTrigger = "resource_created" | "resource_changed" | "policy_bound" | "policy_content_changed";

/** A check that something has triggered and that has not started yet. */
export interface TagCheck {
  readonly trigger: TagTrigger;
  /** A resource, the target of a binding, or a tag policy, as the trigger says. */
  readonly subject: string;
  /** Milliseconds since 1970. */
  readonly triggeredAt: number;
  /** Milliseconds since 1970; null where no document gives a figure. */
  readonly latestStart: number | null;
}

export const tagChecks = table<TagCheck>("tag-check");
/** Ids of all checks that have not started yet. */
export const openTagChecks = groupKind("tag-checks-open");

/** What the latest check of a resource found, by resource id; a resource that complies has no row. */
export interface NonCompliance {
  readonly account: string;
  readonly findings: readonly TagFinding[];
  /** Milliseconds since 1970. */
  readonly checkedAt: number;
}

export const nonCompliances = table<NonCompliance>("tag-non-compliance");
/** Resources found non-compliant, in one account and in all. */
export const nonCompliantIn = groupKind("non-compliant-in");
export const allNonCompliant = groupKind("non-compliant");

export const cosBuckets = table<{ readonly account: string }>("cos-bucket");

export interface ReportLine {
  readonly account: string;
  readonly resource: string;
  readonly findings: readonly TagFinding[];
}

/** A report on non-compliant resources. */
export interface ComplianceReport {
  readonly bucket: string;
  readonly requestedAt: number;
  /** Null while it is being generated. */
  readonly finishedAt: number | null;
  readonly lines: readonly ReportLine[];
}

export const complianceReports = table<ComplianceReport>("compliance-report");
export const allComplianceReports = groupKind("compliance-reports");
